import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { BadEnvironment, readEnv } from './env'
import { type Running, serve } from './serve'

const HOUR = 60 * 60
const FOR_GOOD = `public,max-age=${365 * 24 * HOUR},immutable`

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
  return sirv(client, {
    brotli: true,
    gzip: true,
    etag: true,
    maxAge: HOUR,
    extensions: [],
    setHeaders(response, path) {
      // File names in /assets carry a hash of their content: they never change.
      if (path.startsWith('/assets/')) response.setHeader('Cache-Control', FOR_GOOD)
    },
  })
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
