import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { copyFileOf } from '../../prisma-free-db/file'
import type { Database } from '../../prisma-free-db/open'
import { locationOf, openAgain, openTestStore } from '../setup/store'

const MB = 1024 * 1024

test('a store that is closed while a statement runs answers it, and is closed', async () => {
  const db = await openAgain(await openTestStore())
  const counting = sql<{ count: number }>`with recursive counted(number) as (
      select 1 union all select number + 1 from counted where number < 1000000
    ) select count(*) as count from counted`.execute(db)
  // It is under way by then.
  await new Promise((resolve) => setTimeout(resolve, 20))
  await db.destroy()
  expect((await counting).rows).toEqual([{ count: 1_000_000 }])
})

test('a statement that is said again sees tables as they are by then', async () => {
  const db = await openTestStore()
  const all = () => sql`select * from things`.execute(db).then(({ rows }) => rows)
  await sql`create table things (name)`.execute(db)
  await sql`insert into things values ('pen')`.execute(db)
  expect(await all()).toEqual([{ name: 'pen' }])
  await sql`alter table things add column colour default 'blue'`.execute(db)
  expect(await all()).toEqual([{ name: 'pen', colour: 'blue' }])
  await sql`drop table things`.execute(db)
  await expect(all()).rejects.toThrow('no such table')
  await sql`create table things (number)`.execute(db)
  expect(await all()).toEqual([])
})

test('a statement that was refused works when it is said again, also beside copies of the file', async () => {
  const db = await openTestStore()
  const other = await openAgain(db)
  await sql`create table things (name unique)`.execute(db)
  await sql`pragma busy_timeout = 1`.execute(db)
  const add = () => sql`insert into things values ('pen') returning name`.execute(db)
  await other.transaction().execute(async (tx) => {
    await sql`insert into things values ('ink')`.execute(tx)
    await expect(add()).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  })
  expect((await add()).rows).toEqual([{ name: 'pen' }])
  await expect(add()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  const location = locationOf(db)
  if (location.engine !== 'sqlite') throw new Error('this store is no file')
  for (const turn of [1, 2]) await copyFileOf(db, `${location.file}.${turn}`)
  await sql`delete from things where name = 'pen'`.execute(db)
  expect((await add()).rows).toEqual([{ name: 'pen' }])
})

test('what was large is not kept in memory with the statement that wrote it', async () => {
  const db = await openTestStore()
  await sql`create table things (bytes)`.execute(db)
  const large = Buffer.alloc(100 * MB, 1)
  const before = process.memoryUsage().rss
  for (const rows of [1, 2, 3]) {
    const values = Array.from({ length: rows }, () => sql`(${rows === 1 ? large : rows})`)
    await sql`insert into things values ${sql.join(values)}`.execute(db)
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * MB)
})

test('What is read outside of a transaction waits for none that is open, and sees what was committed last', async () => {
  const db = await openTestStore()
  const names = async (from: Database) =>
    (await from.selectFrom('coalitions').select('name').execute()).map((one) => one.name)
  const coalition = { id: 'one', slug: 'one', name: 'Friends of the Limes', is_sample: 0 } as const
  await db.transaction().execute(async (tx) => {
    const created_at = new Date().toISOString()
    await tx
      .insertInto('coalitions')
      .values({ ...coalition, lead_organisation_id: null, created_at })
      .execute()
    expect(await names(tx)).toEqual(['Friends of the Limes'])
    // By the handle outside: it would wait for ever if it needed the connection that writes.
    expect(await names(db)).toEqual([])
  })
  expect(await names(db)).toEqual(['Friends of the Limes'])
})

test('A store that many read at once in the same words answers all of them, and is closed whole', async () => {
  const db = await openAgain(await openTestStore())
  const reads = Array.from({ length: 50 }, () => db.selectFrom('coalitions').selectAll().execute())
  expect(await Promise.all(reads)).toEqual(reads.map(() => []))
  await db.destroy()
})
