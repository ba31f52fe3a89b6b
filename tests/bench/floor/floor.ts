// What waiting for the disk costs by itself on this machine, without any server: the least that an edit
// can take of whoever has it on the disk before others see it.
import { constants } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite3 from 'sqlite3'

const WRITES = 2000
/** How far apart edits are in a letter in which five people write. A disk and a processor that have rested take longer. */
const APART = 20
const WRITES_APART = 400
/** Until the engine has translated what runs again and again. */
const WARM_UP = 200
/** About what a keystroke takes in a journal. */
const EDIT = Buffer.alloc(120, 7)

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Does something again and again, each after the last, then 50 times a second; prints what one takes. */
async function measure(name: string, act: (at: number) => Promise<void>): Promise<void> {
  let at = 0
  while (at < WARM_UP) await act(at++)
  const next = () => act(at++)
  await measureApart(name, WRITES, 0, next)
  await measureApart(`${name}, 50 a second`, WRITES_APART, APART, next)
}

async function measureApart(
  name: string,
  times: number,
  apart: number,
  act: () => Promise<void>,
): Promise<void> {
  const took: number[] = []
  const before = process.cpuUsage()
  while (took.length < times) {
    // As uneven as people are; the waiting itself takes something too.
    if (apart > 0) await wait(apart * (0.5 + Math.random()))
    const begun = performance.now()
    await act()
    took.push(performance.now() - begun)
  }
  const { user, system } = process.cpuUsage(before)
  took.sort((a, b) => a - b)
  const quantile = (of: number) => (took[Math.floor(of * times)] ?? 0).toFixed(2).padStart(8)
  const each = ((user + system) / times).toFixed(0).padStart(8)
  console.info(`${name.padEnd(60)}${each}${quantile(0.5)}${quantile(0.95)}`)
}

/** Writes an edit where there is room for it already, and waits until the disk has it. */
async function byItself(folder: string): Promise<void> {
  const file = join(folder, 'edits')
  const room = await open(file, 'w')
  await room.write(Buffer.alloc((WARM_UP + WRITES + WRITES_APART) * EDIT.length))
  await room.sync()
  await room.close()
  const handle = await open(file, constants.O_WRONLY | constants.O_DSYNC)
  await measure('one write that waits for the disk (O_DSYNC)', async (at) => {
    await handle.write(EDIT, 0, EDIT.length, at * EDIT.length)
  })
  await handle.close()
}

/** Commits an edit as a row, with the settings of the product's store. */
async function asRow(folder: string): Promise<void> {
  const store = new sqlite3.Database(join(folder, 'store.db'))
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => {
      store.exec(sql, (error) => (error ? reject(error) : resolve()))
    })
  await run('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE edits (bytes BLOB)')
  const insert = store.prepare('INSERT INTO edits VALUES (?)')
  const write = () =>
    new Promise<void>((resolve, reject) => {
      insert.run(EDIT, (error: Error | null) => (error ? reject(error) : resolve()))
    })
  await measure('one commit of one row by sqlite3 (WAL, FULL)', write)
  await new Promise((resolve) => insert.finalize(resolve))
  await new Promise((resolve) => store.close(resolve))
}

console.info(
  `\n${'Floor, no server'.padEnd(60)}${'CPU, µs'.padStart(8)}${'p50, ms'.padStart(8)}${'p95, ms'.padStart(8)}`,
)
await measureApart('nothing, 50 a second', WRITES_APART, APART, async () => {})
const folder = await mkdtemp(join(tmpdir(), 'undersigned-floor-'))
try {
  await byItself(folder)
  await asRow(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
