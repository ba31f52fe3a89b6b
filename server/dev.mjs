// The development server, started by `npm run dev`: pages reload on change through Vite; a change to
// what holds state (rooms, the store, the domain) ends the process, and start.mjs starts it again.
import { resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, createServer } from 'vite'
import { root } from './ready.mjs'

const AGAIN = 75
const STATEFUL = ['server', 'prisma-free-db', 'app/domain', 'app/document'].map(
  (folder) => resolve(root, folder) + sep,
)

const vite = await createServer({ root, server: { middlewareMode: true }, appType: 'custom' })
const { readEnv } = await vite.ssrLoadModule('/server/env.ts')
const { serve } = await vite.ssrLoadModule('/server/serve.ts')

let running
try {
  running = await serve({
    env: readEnv(process.env),
    build: () => vite.ssrLoadModule('virtual:remix/server-build'),
    assets: vite.middlewares,
    documentWorker: await buildDocumentWorker(),
    strict: false,
  })
} catch (error) {
  console.error(error.name === 'BadEnvironment' ? error.message : error)
  process.exit(1)
}

console.info(`Undersigned is at ${running.address}, its mailbox at ${running.address}/mailbox`)
if (running.setUpLink) console.info(`Set it up with this one-time link:\n${running.setUpLink}`)

async function end(code) {
  await running.stop()
  await vite.close()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(0))
vite.watcher.on('change', (file) => {
  if (STATEFUL.some((folder) => file.startsWith(folder))) end(AGAIN)
})

/** A worker thread starts from a file of its own, which Vite's module loader cannot give it. */
async function buildDocumentWorker() {
  const outDir = resolve(root, '.cache', 'dev')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'server/documents/worker.ts',
      outDir,
      rollupOptions: { output: { entryFileNames: 'document-worker.js' } },
    },
  })
  return pathToFileURL(resolve(outDir, 'document-worker.js'))
}
