// How many signatures a second come through the whole server onto the disk, and how long its page takes meanwhile, beside
// a bare Express that writes one row.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite3 from 'sqlite3'
import { cpuSecondsOf } from '../load/meter'
import { freePort, launch, type Running } from '../servers/server'
import { type Crowd, crowd, pageAlone } from './crowd'
import { fillStore } from './fill'

const root = join(import.meta.dirname, '..', '..')
const SECONDS = Number(process.env.BENCH_SECONDS ?? 15)
const MANY = 10_000
const FEW = 100

interface Measured extends Crowd {
  readonly cpuEach: number
}

async function measured(running: Running, url: string): Promise<Measured> {
  // Until the engine has translated what runs again and again.
  await crowd(url, 3)
  const before = cpuSecondsOf(running.target.pids)
  const result = await crowd(url, SECONDS)
  const cpu = cpuSecondsOf(running.target.pids) - before
  return { ...result, cpuEach: (cpu / result.taken) * 1000 }
}

/** How many rows a table has, in the file of a store that nobody has open. */
function rowsIn(file: string, table: string): Promise<number> {
  const store = new sqlite3.Database(file)
  return new Promise((resolve, reject) => {
    store.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`, (error, row) => {
      store.close()
      if (error) reject(error)
      else resolve(row.n)
    })
  })
}

const folder = await mkdtemp(join(tmpdir(), 'bench-sign-on-'))
try {
  const floor = await ofBare(join(folder, 'bare'))
  const { ours, lists, stored } = await ofOurs(join(folder, 'ours'))
  const row = (label: string, of: (one: Measured) => number, digits: number) => {
    const [own, least] = [of(ours), of(floor)]
    const columns = [own.toFixed(digits), least.toFixed(digits), `${(own / least).toFixed(2)}×`]
    console.info(label.padEnd(48) + columns.map((one) => one.padStart(12)).join(''))
  }
  const at = (values: readonly number[], of: number) => values[Math.floor(values.length * of)] ?? 0
  console.info(`\n${'Sign-on'.padEnd(48)}${'ours'.padStart(12)}${'floor'.padStart(12)}`)
  row('forms taken a second, each on the disk', (one) => one.aSecond, 0)
  row('a form, p50, ms', (one) => at(one.forms, 0.5), 1)
  row('a form, p95, ms', (one) => at(one.forms, 0.95), 1)
  row('the page meanwhile, p50, ms', (one) => at(one.pages, 0.5), 1)
  row('the page meanwhile, p95, ms', (one) => at(one.pages, 0.95), 1)
  row('processor time a form, ms', (one) => one.cpuEach, 2)
  console.info(`signatures in the store afterwards: ${stored}`)
  const heads = ['of 10,000', 'of 100'].map((one) => one.padStart(12)).join('')
  console.info(`\n${'A page of a list, alone, ms'.padEnd(48)}${heads}`)
  for (const [name, [many, few]] of Object.entries(lists)) {
    const columns = [many.toFixed(1), few.toFixed(1), `${(many / few).toFixed(2)}×`]
    console.info(name.padEnd(48) + columns.map((one) => one.padStart(12)).join(''))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Starts a program that listens on a port of its own. */
async function started(args: string[], env: Record<string, string>) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const running = await launch({
    args,
    env: { PORT: String(port), BASE_URL: url, ...env },
    port,
    target: { dialect: 'relay', addresses: [], headers: [], letters: [], isWritten: true },
  })
  return { running, url }
}

async function ofBare(own: string): Promise<Measured> {
  await mkdir(own)
  const bare = join(import.meta.dirname, 'bare.mjs')
  const { running, url } = await started([bare], { FOLDER: own })
  const result = await measured(running, url)
  await running.stop()
  return result
}

async function ofOurs(own: string) {
  const [fresh = '', few = '', many = ''] = await fillStore(own, [0, FEW, MANY])
  const server = ['--max-semi-space-size=4', join(root, 'build', 'server', 'main.js')]
  const { running, url } = await started(server, {
    DATA_DIR: own,
    TRUST_PROXY: '1',
    // What is measured is how fast forms are taken, not how a flood is held off.
    FLOOD_FROM: '1000000',
  })
  const page = (slug: string, names = 1) => pageAlone(`${url}/l/${slug}?names=${names}`)
  // The server's first pages, which it translates, are nobody's.
  for (let at = 0; at < 5; at++) await page(fresh)
  const alone = await page(few)
  const lists: Record<string, readonly [number, number]> = {
    'the newest hundred': [await page(many), alone],
    'the hundred in the middle': [await page(many, MANY / FEW / 2), alone],
    'the first hundred': [await page(many, MANY / FEW), alone],
  }
  const ours = await measured(running, `${url}/l/${fresh}`)
  await running.stop()
  const stored = (await rowsIn(join(own, 'undersigned.db'), 'signatures')) - FEW - MANY
  return { ours, lists, stored }
}
