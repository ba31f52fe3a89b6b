import { fileURLToPath } from 'node:url'
import express from 'express'
import sirv from 'sirv'
import { BadEnvironment, readEnv } from './env'
import { type Running, serve } from './serve'

const HOUR = 60 * 60
const YEAR = 365 * 24 * HOUR

/** The production process: `npm start` builds this file with everything it uses. */
async function main(): Promise<void> {
  const running = await serve({
    env: readEnv(process.env),
    // Read with the first page that somebody asks for.
    build: () => import('virtual:remix/server-build'),
    assets: builtAssets(),
    documentWorker: new URL('./document-worker.js', import.meta.url),
    strict: true,
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
  // Last: whoever waits for the address may stop the process as soon as it is said.
  greet(running)
}

/** The files of the browser, each sent as small as the build has left it beside itself. */
function builtAssets() {
  const client = fileURLToPath(new URL('../client', import.meta.url))
  const served = { brotli: true, gzip: true, etag: true }
  const router = express.Router()
  // File names in /assets carry a hash of their content: they never change.
  router.use('/assets', sirv(`${client}/assets`, { ...served, immutable: true, maxAge: YEAR }))
  router.use(sirv(client, { ...served, maxAge: HOUR, extensions: [] }))
  return router
}

function greet({ address, setUpLink }: Running): void {
  const lines = [`Undersigned is at ${address}`]
  if (setUpLink) {
    lines.push('Set it up with this one-time link (a new one is made at each start):', setUpLink)
  }
  // In one piece: who waits for the address in the output has the link with it.
  console.info(lines.join('\n'))
}

main().catch((error: unknown) => {
  console.error(error instanceof BadEnvironment ? error.message : error)
  process.exit(1)
})
