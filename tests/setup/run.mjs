// `npm test` and `npm run pictures`: gets what they need, runs everything, and ends with one plain line.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, prepare, root } from '../../server/ready.mjs'
import { findBrowser } from './find-browser.mjs'

const REPORT = join(root, '.cache', 'tests.json')

checkNode()
const isForPictures = process.argv.includes('--pictures')
/** What needs no build is checked beside it. */
let checks = []
try {
  const beside = async () => {
    if (!isForPictures) checks = await check()
  }
  await Promise.all([needBrowser(), prepare(beside)])
} catch (error) {
  console.error(error.message)
  close({ passed: 0, failed: 1, skipped: 0 })
}

if (isForPictures) {
  process.exit(await run('tests/setup/pictures.mjs', process.argv.slice(3)))
}

rmSync(REPORT, { force: true })
mkdirSync(join(root, '.cache'), { recursive: true })
const vitest = await run('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
])
const tests = counted(vitest)
for (const [name, code] of checks) {
  if (code !== 0) console.error(`${name}: failed; see above.`)
}
close({
  passed: tests.passed + checks.filter(([, code]) => code === 0).length,
  failed: tests.failed + checks.filter(([, code]) => code !== 0).length,
  skipped: tests.skipped,
})

/** Types, lint and format: the name of each with the exit code of what checked it. */
async function check() {
  return [
    ['Types', await run('node_modules/typescript/bin/tsc', ['--noEmit'])],
    ['Lint and format', await run('node_modules/@biomejs/biome/bin/biome', ['check', '.'])],
  ]
}

/** The counts of vitest's report. A run that ends badly counts as failed whatever it wrote, or did not. */
function counted(code) {
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null
  const passed = report?.numPassedTests ?? 0
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const failed = report?.numFailedTests ?? 0
  const bad = code !== 0 || passed === 0
  return { passed, skipped, failed: bad ? Math.max(1, failed) : failed }
}

function close({ passed, failed, skipped }) {
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exit(failed === 0 ? 0 : 1)
}

/** Runs one of the tools with this Node, in the clone, and tells its exit code. */
async function run(file, words) {
  const child = spawn(process.execPath, [join(root, file), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: findBrowser() ?? '', NODE_ENV: undefined },
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** The end-to-end tests open a real browser. Where there is none and apt may bring one, it does. */
async function needBrowser() {
  if (findBrowser()) return
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.error('Installing a Chromium with apt (a minute or two) …')
    await apt('update')
    await apt('install', '--yes', '--no-install-recommends', 'chromium-headless-shell')
    if (findBrowser()) return
  }
  throw new Error(
    'The tests need a Chromium or Chrome, and found none. Install one (Debian: apt install chromium), or say where it is in CHROMIUM_PATH.',
  )
}

/** Runs apt-get, and says what it complains of only where it fails. */
function apt(...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const child = spawn('apt-get', words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  return new Promise((resolve) => {
    child.once('close', (code) => {
      if (code !== 0) console.error(said)
      resolve()
    })
  })
}
