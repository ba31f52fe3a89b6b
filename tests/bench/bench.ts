import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { killing, longLetter, sitting, talking, telling } from './cells'
import { chartsOf } from './results/charts'
import { type ByServer, type Report, talked } from './results/report'
import { OVER_POSTGRES, TELLING, tableOf } from './results/table'
import { contenders } from './servers/contenders'
import { ours } from './servers/ours'
import { onPostgres } from './servers/over-postgres'
import type { Contender } from './servers/server'

/** Where results go; git passes it by. */
const OUT = join(import.meta.dirname, '..', '..', '..', '.bench')

const seconds = Number(process.env.BENCH_SECONDS ?? 8)
/** Words; only cells with one of them in their name are measured. */
const only = (process.env.BENCH_ONLY ?? '').split(',').filter((word) => word !== '')
/** Names of servers, in the same manner. */
const among = (process.env.BENCH_SERVERS ?? '').split(',').filter((word) => word !== '')

const KILLS = 20

const isWanted = (words: readonly string[], name: string) =>
  words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase()))

const taking = contenders.filter(({ name, missing }) => {
  if (missing) console.error(`${name} is left out: ${missing}.`)
  return !missing && isWanted(among, name)
})

const writing = {
  letters: 1,
  writers: 5,
  editsPerSecond: 10,
  movers: 0,
  movesPerSecond: 0,
  seconds,
}

const FIFTY = { ...writing, people: 50 }

/** Names of the cells as they are printed. */
const TALKS = {
  '2 people in a letter': { ...writing, people: 2, writers: 2 },
  '10 people in a letter': { ...writing, people: 10 },
  '50 people in a letter': FIFTY,
  '200 people in a letter': { ...writing, people: 200 },
  '100 people, all moving cursors': { ...writing, people: 100, movers: 100, movesPerSecond: 5 },
  '200 letters of 5 people': { ...writing, letters: 200, people: 5, writers: 1 },
}

/** One server after the other, in the same minutes: what else the machine does then touches them all. */
async function each<T>(
  name: string,
  servers: readonly Contender[],
  measure: (contender: Contender) => Promise<T>,
): Promise<ByServer<T>> {
  const results: ByServer<T> = {}
  if (!isWanted(only, name)) return results
  for (const contender of servers) {
    console.error(`${name}: ${contender.name} …`)
    results[contender.name] = await measure(contender)
  }
  return results
}

const report: Report = {
  at: new Date().toISOString(),
  machine: `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.versions.node}`,
  secondsPerCell: seconds,
  talking: {},
  overPostgres: {},
  sitting: {},
  telling: {},
  longLetter: {},
  killing: {},
}

const talks = (name: string, servers: readonly Contender[], job: typeof FIFTY) =>
  each(name, servers, async (contender) => talked(await talking(contender, job)))

for (const [name, job] of Object.entries(TALKS)) {
  const measured = await talks(name, taking, job)
  if (Object.keys(measured).length > 0) report.talking[name] = measured
}
const processes = onPostgres.filter(({ name }) => isWanted(among, name))
Object.assign(report.overPostgres, await talks(OVER_POSTGRES, processes, FIFTY))
const withLetters = taking.filter(({ name }) => name !== 'relay')
Object.assign(report.sitting, await each('memory', taking, sitting))
// None of the others asks again what somebody may do.
Object.assign(report.telling, await each(TELLING, [ours], telling))
Object.assign(report.longLetter, await each('long letter', withLetters, longLetter))
if (isWanted(only, 'kill')) {
  console.error(`killing each of them ${KILLS} times …`)
  // Nothing is timed here, so all of them at once.
  const killed = await Promise.all(
    withLetters.map(
      async (contender) => [contender.name, await killing(contender, KILLS)] as const,
    ),
  )
  Object.assign(report.killing, Object.fromEntries(killed))
}

mkdirSync(OUT, { recursive: true })
writeFileSync(join(OUT, 'results.json'), JSON.stringify(report, null, 2))
for (const [file, svg] of Object.entries(chartsOf(report))) writeFileSync(join(OUT, file), svg)
const names = taking.map(({ name }) => name)
console.info(`${report.machine}; ${seconds} s a cell; × is what it is of y-websocket's\n`)
console.info(tableOf(report, names))
console.info(
  `\nAlso in .bench/: results.json${Object.keys(chartsOf(report))
    .map((file) => `, ${file}`)
    .join('')}`,
)

// By themselves, since none of the other servers has such a rule, or pages.
for (const [name, file] of [
  ['floor', 'floor.mjs'],
  ['suggestions', 'gate.mjs'],
  ['editor', 'editor.mjs'],
  ['signing', 'sign-on.mjs'],
  ['lists', 'lists.mjs'],
] as const) {
  if (!isWanted(only, name)) continue
  console.error(`${name} …`)
  execFileSync(process.execPath, [join(OUT, 'code', file)], { stdio: 'inherit' })
}
