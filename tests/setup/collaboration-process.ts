import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

/** A collaboration server that runs in a process of its own. */
export interface CollaborationProcess {
  readonly process: ChildProcess
  readonly port: number
  /** Where pages connect. */
  readonly url: string
}

export interface BuiltServer {
  /** Starts a process on a store: a file, or a `postgres://` address. It is killed when the test is over. */
  start(store: string): Promise<CollaborationProcess>
  remove(): Promise<void>
}

/** Builds `collaboration-server.ts` as production is built. */
export async function buildCollaborationServer(): Promise<BuiltServer> {
  // Inside the project, so that what is built finds the packages.
  const cache = join(import.meta.dirname, '../../node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'collaboration-server-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'collaboration-server.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  })
  return {
    async start(store) {
      const child = spawn(process.execPath, [join(folder, 'server.mjs'), store], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      const port = await new Promise<number>((resolve, reject) => {
        child.stdout.once('data', (data: Buffer) => resolve(Number(data.toString().trim())))
        child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
      })
      return { process: child, port, url: `ws://127.0.0.1:${port}/collaboration` }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
