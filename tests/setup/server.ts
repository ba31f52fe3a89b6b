import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort } from './port'

const root = resolve(import.meta.dirname, '..', '..')

export interface RunningServer {
  /** Without a slash at its end. */
  readonly url: string
  /** The one-time link of the first account; null once there is an operator. */
  readonly setUpLink: string | null
  readonly dataDir: string
  readonly process: ChildProcess
  /** Everything that it has printed so far. */
  output(): string
  /** Ends it (by default as an operator would) and tells its exit code; null where a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** What the built server or a command runs with: nothing of this machine's own settings. */
export function environmentOf(own: Record<string, string>): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NODE_ENV: 'production',
    ...own,
  }
}

/** Takes what is to be done when something is over: a test, or all tests of a file. */
export type WhenOver = (end: () => Promise<void>) => void

/** A folder for data of its own, gone when the test is over. */
export async function newDataDir(whenOver: WhenOver = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-data-'))
  whenOver(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Starts the built server as a process of its own, on a free port, with a folder of its own unless
 * `env.DATA_DIR` says otherwise. It is ended when the test is over. Needs `npm run build` (`npm test` does it).
 */
export async function startServer({
  env = {},
  whenOver = onTestFinished,
}: {
  env?: Record<string, string>
  whenOver?: WhenOver
} = {}): Promise<RunningServer> {
  const port = env.PORT ?? String(await freePort())
  const dataDir = env.DATA_DIR ?? (await newDataDir(whenOver))
  const child = spawn(process.execPath, [join(root, 'build', 'server', 'main.js')], {
    env: environmentOf({ PORT: port, DATA_DIR: dataDir, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const url = env.BASE_URL ?? `http://localhost:${port}`
  const started = new Promise<void>((done) => {
    const hear = (data: Buffer) => {
      said += data
      // The one-time link is printed in one piece with the address.
      if (said.includes('Undersigned is at ')) done()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    return ended
  }
  whenOver(async () => {
    await stop('SIGKILL')
  })
  const early = await Promise.race([started, ended.then(() => 'ended' as const)])
  if (early === 'ended') throw new Error(`the server did not start:\n${said}`)
  return {
    url,
    setUpLink: /\S+\/set-up\/\S+/.exec(said)?.[0] ?? null,
    dataDir,
    process: child,
    output: () => said,
    stop,
  }
}

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command of the built CLI, as `npm run cli -- …` does. */
export function runCommand(
  words: readonly string[],
  env: Record<string, string>,
): Promise<CommandResult> {
  const child = spawn(process.execPath, [join(root, 'build', 'server', 'cli.js'), ...words], {
    env: environmentOf(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data) => {
    stdout += data
  })
  child.stderr.on('data', (data) => {
    stderr += data
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ code, stdout, stderr }))
  })
}
