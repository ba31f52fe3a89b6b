import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { copyFile, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, Migrator, sql } from 'kysely'
import { expect, test } from 'vitest'
import { kindOfFile } from '../../prisma-free-db/file'
import { migrate } from '../../prisma-free-db/migrate'
import { steps } from '../../prisma-free-db/migrations'
import { type Database, openDatabase } from '../../prisma-free-db/open'
import { BadBackup, backUp, restore } from '../../server/backup'
import { type Env, readEnv } from '../../server/env'
import { takeDataDir } from '../../server/lock'
import { openStoreForCommand, prepareStore } from '../../server/prepare-store'
import { NOON, somebody } from '../setup/people'
import { freePort } from '../setup/port'
import { environmentOf, newDataDir } from '../setup/server'

const BUILT = join(import.meta.dirname, '../../build/server')

async function newEnv(): Promise<Env> {
  return readEnv({ DATA_DIR: await newDataDir() })
}

/** A store with one person in it, closed again. */
async function storeWith(env: Env, email: string): Promise<void> {
  const store = await prepareStore(env, NOON)
  await somebody(store.db, email)
  await store.close()
}

async function emailsIn(env: Env): Promise<string[]> {
  const store = await openStoreForCommand(env, NOON)
  const rows = await store.db.selectFrom('accounts').select('email').orderBy('email').execute()
  await store.close()
  return rows.map((row) => row.email)
}

const said = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => {
      expect(error).toBeInstanceOf(BadBackup)
      return error instanceof Error ? error.message : ''
    },
  )

test('a copy made while the server writes is whole, and holds what was written before', async () => {
  const env = await newEnv()
  const store = await prepareStore(env, NOON)
  await somebody(store.db, 'before@forum.example')
  const copy = join(env.dataDir, 'copy.db')
  const writing = Promise.all(
    Array.from({ length: 20 }, (_, index) => somebody(store.db, `during-${index}@forum.example`)),
  )
  const made = await backUp(env, copy)
  await writing
  await store.close()

  expect(made).toEqual({ file: copy, bytes: (await stat(copy)).size })
  expect((await stat(copy)).mode & 0o777, 'only its owner may read it').toBe(0o600)
  const other = await newEnv()
  await restore(other, copy, NOON)
  expect(await emailsIn(other)).toContain('before@forum.example')
})

test('a file that is there already is not written over', async () => {
  const env = await newEnv()
  await storeWith(env, 'ada@forum.example')
  const file = join(env.dataDir, 'precious.txt')
  await writeFile(file, 'precious')
  expect(await said(backUp(env, file))).toMatch(/is there already/)
  expect((await stat(file)).size).toBe(8)
})

test('where there is no store yet, there is nothing to copy and none is made', async () => {
  const env = await newEnv()
  expect(await said(backUp(env, join(env.dataDir, 'copy.db')))).toMatch(/nothing to copy/)
  expect(await readdir(env.dataDir)).toEqual(['secret'])
})

test('restoring puts the copy in place and keeps what was there', async () => {
  const env = await newEnv()
  await storeWith(env, 'old@forum.example')
  const copy = join(env.dataDir, 'copy.db')
  await backUp(env, copy)
  const store = await prepareStore(env, NOON)
  await somebody(store.db, 'new@forum.example')
  await store.close()

  const { previous } = await restore(env, copy, NOON)
  expect(await emailsIn(env)).toEqual(['old@forum.example'])
  expect(previous).toBe(join(env.dataDir, 'before-restore-2026-11-02T12-00-00.db'))

  const back = await newEnv()
  await restore(back, previous ?? '', NOON)
  expect(await emailsIn(back)).toEqual(['new@forum.example', 'old@forum.example'])
})

test('what a killed server had committed to its log is kept with the store that it belongs to', async () => {
  const env = await newEnv()
  await storeWith(env, 'old@forum.example')
  const copy = join(env.dataDir, 'copy.db')
  await backUp(env, copy)
  // The log of late writes as kill -9 leaves it: copied while the store is open.
  const open = await prepareStore(env, NOON)
  await somebody(open.db, 'late@forum.example')
  const killed = await newEnv()
  const file = join(killed.dataDir, 'undersigned.db')
  await copyFile(join(env.dataDir, 'undersigned.db'), file)
  await copyFile(join(env.dataDir, 'undersigned.db-wal'), `${file}-wal`)
  await open.close()

  const { previous } = await restore(killed, copy, NOON)
  expect(await emailsIn(killed)).toEqual(['old@forum.example'])
  const back = await newEnv()
  await restore(back, previous ?? '', NOON)
  expect(await emailsIn(back)).toEqual(['late@forum.example', 'old@forum.example'])
})

test.each([
  ['no file at all', async () => {}, /There is no file/],
  ['some text', (file: string) => writeFile(file, 'not a store, only text'), /not a copy of an/],
  ['an empty file', (file: string) => writeFile(file, ''), /not a copy of an/],
  ['somebody else’s database', (file: string) => foreign(file), /not a copy of an/],
  ['a store of a later version', (file: string) => later(file), /later version/],
  ['a damaged store', (file: string) => damaged(file), /is damaged/],
])('%s is refused, and the store stays as it was', async (_name, make, expected) => {
  const env = await newEnv()
  await storeWith(env, 'ada@forum.example')
  const file = join(await newDataDir(), 'copy.db')
  await make(file)
  expect(await said(restore(env, file, NOON))).toMatch(expected)
  expect(await emailsIn(env)).toEqual(['ada@forum.example'])
  expect((await readdir(env.dataDir)).filter((name) => name.startsWith('restoring'))).toEqual([])
})

async function onStore(file: string, work: (db: Database) => Promise<unknown>): Promise<void> {
  const db = openDatabase({ engine: 'sqlite', file })
  await work(db)
  await db.destroy()
}

const foreign = (file: string) =>
  onStore(file, (db) => db.schema.createTable('recipes').addColumn('name', 'text').execute())

const later = (file: string) =>
  onStore(file, async (db) => {
    await migrate(db)
    await stepFromLater(db)
  })

function stepFromLater(db: Database): Promise<unknown> {
  return db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto('kysely_migration')
    .values({ name: '9999-later', timestamp: NOON.toISOString() })
    .execute()
}

async function damaged(file: string): Promise<void> {
  await onStore(file, migrate)
  const bytes = await readFile(file)
  bytes.fill(0xff, 8192, bytes.length - 4096)
  await writeFile(file, bytes)
}

test('one server has the folder: a second is refused, and so is restoring', async () => {
  const env = await newEnv()
  await storeWith(env, 'ada@forum.example')
  const copy = join(env.dataDir, 'copy.db')
  await backUp(env, copy)
  const store = await prepareStore(env, NOON)
  await expect(prepareStore(env, NOON)).rejects.toThrow(/Another server already runs/)
  expect(await said(restore(env, copy, NOON))).toMatch(/A server runs on/)
  await store.close()
  await restore(env, copy, NOON)
})

test('commands open the store beside a server', async () => {
  const env = await newEnv()
  const store = await prepareStore(env, NOON)
  await somebody(store.db, 'ada@forum.example')
  expect(await emailsIn(env)).toEqual(['ada@forum.example'])
  await store.close()
})

test('a process that is killed leaves the folder free', async () => {
  const env = await newEnv()
  const lock = join(env.dataDir, 'server.lock')
  const script = `
    const sqlite3 = require('sqlite3')
    const db = new sqlite3.Database(process.argv[1])
    db.exec('BEGIN EXCLUSIVE', () => console.log('held'))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', script, lock], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  expect(await takeDataDir(env, 100)).toBeNull()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  const release = await takeDataDir(env, 100)
  expect(release).not.toBeNull()
  await release?.()
})

const [lastStep = '', ...stepsBefore] = Object.keys(steps).sort().reverse()

/** A store with one person in it, as the version before the last step left it. */
const storeFromBefore = (env: Env, email: string) =>
  onStore(join(env.dataDir, 'undersigned.db'), async (db) => {
    const before = Object.entries(steps).filter(([name]) => stepsBefore.includes(name))
    const getMigrations = async () =>
      Object.fromEntries(
        before.map(([name, { up }]) => [name, { up: (tx: Kysely<unknown>) => up(tx, 'sqlite') }]),
      )
    const { error } = await new Migrator({ db, provider: { getMigrations } }).migrateToLatest()
    if (error) throw error
    await somebody(db, email)
  })

test('the file is copied before a start that migrates it, and only then', async () => {
  const copiesIn = async ({ dataDir }: Env) =>
    (await readdir(dataDir)).filter((name) => name.startsWith('before-'))
  const fresh = await newEnv()
  await storeWith(fresh, 'ada@forum.example')
  expect(await copiesIn(fresh), 'a new store has nothing to copy').toEqual([])
  const env = await newEnv()
  await storeFromBefore(env, 'ada@forum.example')
  await (await prepareStore(env, NOON)).close()
  expect(await copiesIn(env)).toEqual([`before-${lastStep}-2026-11-02T12-00-00.db`])
  expect(await emailsIn(env)).toEqual(['ada@forum.example'])
  await (await prepareStore(env, NOON)).close()
  expect(await copiesIn(env)).toHaveLength(1)
})

/** A process of the built server or its commands, killed the moment a file of that name appears. */
async function killedAt(env: Env, words: readonly string[], file: RegExp): Promise<void> {
  const [script = '', ...others] = words
  const child = spawn(process.execPath, [join(BUILT, script), ...others], {
    env: environmentOf({ DATA_DIR: env.dataDir, PORT: String(await freePort()) }),
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // Without a pause: it is there for some milliseconds only.
  const end = Date.now() + 10_000
  while (!readdirSync(env.dataDir).some((name) => file.test(name)) && Date.now() < end) {}
  child.kill('SIGKILL')
  await ended
}

/** Makes a store so large that copying it takes a while. */
const fatten = (env: Env) =>
  onStore(join(env.dataDir, 'undersigned.db'), async (db) => {
    await sql`create table ballast (bytes blob)`.execute(db)
    for (let count = 0; count < 6; count++) {
      await sql`insert into ballast values (randomblob(8000000))`.execute(db)
    }
  })

test('a start that is killed while it copies the file leaves no half copy under its name, and the next start clears what it left', async () => {
  const env = await newEnv()
  await storeFromBefore(env, 'ada@forum.example')
  await fatten(env)
  const named = async (pattern: RegExp) =>
    (await readdir(env.dataDir)).filter((name) => pattern.test(name))
  await killedAt(env, ['main.js'], /^before-/)
  expect(await named(/^before-.*\.part$/), 'it was killed in the middle').toHaveLength(1)
  expect(await named(/^before-.*\.db$/)).toEqual([])

  await (await prepareStore(env, NOON)).close()
  expect(await named(/\.part/)).toEqual([])
  const [copy = '', ...more] = await named(/^before-.*\.db$/)
  expect(more).toEqual([])
  expect(await kindOfFile(join(env.dataDir, copy))).toBe('ours')
  expect(await emailsIn(env)).toEqual(['ada@forum.example'])
})

test('restoring that is killed leaves the store as it was, and what it left is cleared by the next', async () => {
  const env = await newEnv()
  await storeWith(env, 'old@forum.example')
  await fatten(env)
  const copy = join(await newDataDir(), 'copy.db')
  await backUp(env, copy)
  const store = await prepareStore(env, NOON)
  await somebody(store.db, 'new@forum.example')
  await store.close()

  const left = async () =>
    (await readdir(env.dataDir)).filter((name) => name.startsWith('restoring'))
  await killedAt(env, ['cli.js', 'restore', copy], /^restoring/)
  expect(await left()).not.toEqual([])
  expect(await emailsIn(env)).toEqual(['new@forum.example', 'old@forum.example'])
  await restore(env, copy, NOON)
  expect(await left()).toEqual([])
  expect(await emailsIn(env)).toEqual(['old@forum.example'])
})

test('where restoring was killed between the old store and the new, nothing starts with an empty one', async () => {
  const env = await newEnv()
  await storeWith(env, 'ada@forum.example')
  const copy = join(await newDataDir(), 'copy.db')
  await backUp(env, copy)
  const file = join(env.dataDir, 'undersigned.db')
  await rename(file, join(env.dataDir, 'before-restore-2026-11-02T12-00-00.db'))
  await copyFile(copy, join(env.dataDir, 'restoring.db'))
  await expect(prepareStore(env, NOON)).rejects.toThrow(/Restore it again/)
  await expect(openStoreForCommand(env, NOON)).rejects.toThrow(/Restore it again/)
  expect(await readdir(env.dataDir)).not.toContain('undersigned.db')
  await restore(env, copy, NOON)
  expect(await emailsIn(env)).toEqual(['ada@forum.example'])
})

test('a store that a later version has used is left alone', async () => {
  const env = await newEnv()
  await storeWith(env, 'ada@forum.example')
  await onStore(join(env.dataDir, 'undersigned.db'), stepFromLater)
  await expect(prepareStore(env, NOON)).rejects.toThrow(/later version of Undersigned/)
  const release = await takeDataDir(env, 100)
  expect(release, 'and the folder is let go').not.toBeNull()
  await release?.()
})

test('on PostgreSQL its own tools are named', async () => {
  const env = readEnv({ DATABASE_URL: 'postgres://db.example/undersigned', SECRET: 's'.repeat(32) })
  expect(await said(backUp(env, 'copy.db'))).toContain('pg_dump')
  expect(await said(restore(env, 'copy.db', NOON))).toContain('pg_restore')
})
