import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** How a server is spoken to. A relay repeats what it hears, and knows no letter. */
export type Dialect = 'y-websocket' | 'hocuspocus' | 'relay'

/** What the load needs to know of a running server. It crosses a process boundary: plain data. */
export interface Target {
  readonly dialect: Dialect
  /** One for each process that serves the same letters; LETTER stands where the letter's name goes. */
  readonly addresses: readonly string[]
  /** One for each person; more people than these share them in turn. */
  readonly headers: readonly Record<string, string>[]
  readonly letters: readonly string[]
  /** True where the letters have their first text already. */
  readonly isWritten: boolean
  readonly pids: readonly number[]
}

export interface Running {
  readonly target: Target
  /** When the server said, by the monotonic clock in milliseconds, that a letter was on its disk. */
  readonly stored: readonly number[]
  /** Ends it as an operator would. */
  stop(): Promise<void>
  /** Resolves when it is gone, however it went. */
  readonly ended: Promise<void>
}

export interface Needs {
  readonly letters: number
  readonly people: number
  /** Where it keeps its data; what an earlier start has left there is still there. */
  readonly folder: string
}

/** A server that takes part. */
export interface Contender {
  readonly name: string
  /** True where letters outlive the process. */
  readonly keeps: boolean
  /** Why it cannot run on this machine; null where it can. */
  readonly missing: string | null
  start(needs: Needs): Promise<Running>
}

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

interface Launch {
  readonly node?: string
  readonly args: readonly string[]
  readonly env: Record<string, string>
  readonly port: number
  readonly target: Omit<Target, 'pids'>
}

/** Starts a process, and resolves when its port answers. */
export async function launch({ node, args, env, port, target }: Launch): Promise<Running> {
  const child = spawn(node ?? process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let said = ''
  const stored: number[] = []
  child.stdout.on('data', (data: Buffer) => {
    for (const [, at] of String(data).matchAll(/^stored (\S+)$/gm)) stored.push(Number(at))
  })
  child.stderr.on('data', (data: Buffer) => {
    said = `${said}${data}`.slice(-4000)
  })
  const ended = once(child, 'close').then(() => {
    running.delete(child)
  })
  const early = ended.then(() => {
    throw new Error(`${args[0]} ended:\n${said}`)
  })
  await Promise.race([answers(port), early])
  early.catch(() => {})
  if (child.pid === undefined) throw new Error('a process that answers has an id')
  return {
    target: { ...target, pids: [child.pid] },
    stored,
    ended,
    async stop() {
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(late)
    },
  }
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
    socket.destroy()
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Names for the letters of a server that makes a letter when somebody asks for it. */
export const letterNames = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `letter-${at}`)
