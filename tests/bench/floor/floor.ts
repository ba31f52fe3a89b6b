// What waiting for the disk costs by itself on this machine, without any server: the least that an edit
// can take of whoever has it on the disk before others see it.
import { constants } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite3 from 'sqlite3'

const WRITES = 2000
/** Until the engine has translated what runs again and again. */
const WARM_UP = 200
/** About what a keystroke takes in a journal. */
const EDIT = Buffer.alloc(120, 7)

/** Does something again and again, each after the last; prints what one takes. */
async function measure(name: string, act: (at: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < WARM_UP; at++) await act(at)
  const took: number[] = []
  const before = process.cpuUsage()
  for (let at = WARM_UP; at < WARM_UP + WRITES; at++) {
    const begun = performance.now()
    await act(at)
    took.push(performance.now() - begun)
  }
  const { user, system } = process.cpuUsage(before)
  took.sort((a, b) => a - b)
  const quantile = (of: number) => (took[Math.floor(of * WRITES)] ?? 0).toFixed(2).padStart(8)
  const each = ((user + system) / WRITES).toFixed(0).padStart(8)
  console.info(`${name.padEnd(48)}${each}${quantile(0.5)}${quantile(0.95)}`)
}

/** Writes an edit where there is room for it already, and waits until the disk has it. */
async function byItself(folder: string): Promise<void> {
  const file = join(folder, 'edits')
  const room = await open(file, 'w')
  await room.write(Buffer.alloc((WARM_UP + WRITES) * EDIT.length))
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
  `\n${'Floor, no server'.padEnd(48)}${'CPU, µs'.padStart(8)}${'p50, ms'.padStart(8)}${'p95, ms'.padStart(8)}`,
)
const folder = await mkdtemp(join(tmpdir(), 'undersigned-floor-'))
try {
  await byItself(folder)
  await asRow(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
