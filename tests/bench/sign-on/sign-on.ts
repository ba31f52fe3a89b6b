// How many signatures a second come through the whole server onto the disk, and how long its page takes meanwhile, beside
// a bare Express that writes one row.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuSecondsOf } from '../load/meter'
import type { Running } from '../servers/server'
import { type Crowd, crowd } from './crowd'
import { fillStore } from './fill'
import { newPlace, startOurs, startProgram } from './store'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 15)

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

const folder = await mkdtemp(join(tmpdir(), 'bench-sign-on-'))
try {
  const floor = await ofBare(join(folder, 'bare'))
  const { ours, stored } = await ofOurs(join(folder, 'ours'))
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
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function ofBare(own: string): Promise<Measured> {
  await mkdir(own)
  const bare = join(import.meta.dirname, 'bare.mjs')
  const { running, url } = await startProgram([bare], { FOLDER: own })
  const result = await measured(running, url)
  await running.stop()
  return result
}

async function ofOurs(own: string) {
  const place = await newPlace(own)
  const { letters } = await fillStore(place.env, [0])
  const { running, url } = await startOurs(place.env)
  const ours = await measured(running, `${url}/l/${letters[0]?.slug}`)
  await running.stop()
  const db = place.open()
  const counting = db.selectFrom('signatures').select((eb) => eb.fn.countAll<number>().as('n'))
  const { n: stored } = await counting.executeTakeFirstOrThrow()
  await db.destroy()
  await place.remove()
  return { ours, stored }
}
