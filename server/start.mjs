// `npm start`, `npm run dev` (--dev) and `npm run cli -- …` (--cli).
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { checkNode, install, prepare } from './ready.mjs'

/** The exit code by which the development server asks to be started again. */
const AGAIN = 75

checkNode()
const [mode, ...words] = process.argv.slice(2)
try {
  if (mode === '--dev') {
    await install()
    await develop()
  } else {
    await prepare()
    process.env.NODE_ENV = 'production'
    // In this process, so that a signal reaches the server itself and at once.
    if (mode === '--cli') {
      process.argv.splice(2, process.argv.length, ...words)
      await import('../build/server/cli.js')
    } else {
      await import('../build/server/main.js')
    }
  }
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

async function develop() {
  const file = fileURLToPath(new URL('dev.mjs', import.meta.url))
  let child
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill(signal))
  for (;;) {
    child = spawn(process.execPath, [file], { stdio: 'inherit' })
    const code = await new Promise((resolve) => child.once('close', resolve))
    if (code !== AGAIN) process.exit(code ?? 0)
  }
}
