// Gets a clone ready to run: checks Node, installs what is missing, builds what has changed. Plain
// JavaScript without a package, because it runs before there are any. All that it says goes to
// standard error: standard output belongs to what is started.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** What the build is made of: a change in any of it makes the build old. */
const SOURCES = ['app', 'server', 'prisma-free-db', 'public', 'vite.config.ts', 'package-lock.json']
const STAMP = join(root, 'build', 'made-of')

/** Is there while the packages are, but what some of them compile for this machine may not be. */
const UNCOMPILED = join(root, '.cache', 'uncompiled')

/** Stops with one line where Node is older than what package.json asks for. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Undersigned needs Node 20.19 or later, and this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs exactly what package-lock.json names, where that is not what is there. */
export async function install() {
  await fetchPackages()
  await compile()
}

/**
 * Gets everything ready: compiles what must be, and builds the pages and the server, which needs nothing
 * compiled. SQLite is a single file of C, and keeps one core busy for a minute where there is none ready
 * made. `beside` may begin when the packages are there, and ends before this does.
 */
export async function prepare(beside = async () => {}) {
  await fetchPackages()
  await Promise.all([compile(), build(), beside()])
}

async function fetchPackages() {
  if (isInstalled()) return
  await oneAtATime('installing', async () => {
    if (isInstalled()) return
    writeFileSync(UNCOMPILED, '')
    // Not `ci`: it refuses a lock made where a registry did not serve the packages of every other
    // platform. `install --no-save` takes the locked versions too, and leaves the lock as it is.
    // Not silent as in .npmrc: here its errors are what one needs to see.
    const args = ['install', '--no-save', '--include=dev', '--ignore-scripts', '--loglevel=error']
    await step('Installing what is missing', 'a minute', ...npm(args))
  })
}

/** Runs what packages do when they are installed: they compile, or fetch what is compiled. */
async function compile() {
  if (!existsSync(UNCOMPILED)) return
  await oneAtATime('compiling', async () => {
    if (!existsSync(UNCOMPILED)) return
    const [command, args] = npm(['rebuild', '--loglevel=error'])
    // As SQLite itself is built by its makers. What the package asks for, -O3, takes a third longer.
    const also = { JOBS: 'max', CFLAGS: `-O2 ${process.env.CFLAGS ?? ''}` }
    await step('Compiling what is not there ready made', 'a minute', command, args, also)
    rmSync(UNCOMPILED)
  })
}

/** Builds the pages and the server, where their sources have changed since the last build. */
export async function build() {
  if (builtFrom() === sourcesHash()) return
  await oneAtATime('building', async () => {
    const hash = sourcesHash()
    if (builtFrom() === hash) return
    rmSync(STAMP, { force: true })
    const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
    await step('Building', 'half a minute', process.execPath, [remix, 'vite:build'])
    writeFileSync(STAMP, hash)
  })
}

/** npm writes down what it installed, and only when it has finished. */
function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || present[path]?.version === entry.version || (entry.optional && !present[path]),
  )
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

function builtFrom() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return null
  }
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, source)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const full = join(root, path)
  const kind = statSync(full, { throwIfNoEntry: false })
  if (kind?.isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`)
  } else if (kind) {
    hash.update(`${path}\0${kind.size}\0`).update(readFileSync(full))
  }
}

/** A command beside a server that is just being built waits for the build instead of spoiling it. */
async function oneAtATime(name, work) {
  const lock = join(root, '.cache', name)
  mkdirSync(join(root, '.cache'), { recursive: true })
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 300))
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    if (holder) process.kill(holder, 0)
  } catch (error) {
    // Whoever held it is gone.
    if (error.code === 'ESRCH') rmSync(lock, { force: true })
  }
  return false
}

function npm(args) {
  // Started by npm, it says where it is; the name alone is a script that Windows does not start.
  const own = process.env.npm_execpath
  return own?.endsWith('.js') ? [process.execPath, [own, ...args]] : ['npm', args]
}

/** The steps that go on. When this process ends, however it does, they end with it. */
const running = new Set()
process.once('exit', () => {
  for (const child of running) child.kill()
})

/** Runs a step that takes a while, says so, and throws with all that it said if it fails. */
async function step(title, while_, command, args, also = {}) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  console.error(`${title} (${while_}) …`)
  const tick = setInterval(() => console.error(`  ${title} … ${seconds()} s`), 15_000)
  // Its ordinary talk is kept back, and shown if it fails; npm draws its own progress on a terminal.
  const env = { ...process.env, ...also }
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let said = ''
  child.stdout.on('data', (data) => {
    said += data
  })
  child.stderr.on('data', (data) => {
    said += data
  })
  const end = () => process.exit(1)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      said += `${error.message}\n`
      resolve(1)
    })
    child.once('close', resolve)
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end)
  clearInterval(tick)
  running.delete(child)
  if (code !== 0) {
    throw new Error(`${said}\n${title} failed after ${seconds()} s; what it said is above.`)
  }
  console.error(`  ${title}: done in ${seconds()} s`)
}
