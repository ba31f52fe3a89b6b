import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, inject, onTestFinished } from 'vitest'
import { migrate } from '../../prisma-free-db/migrate'
import { type Database, openDatabase, type StoreLocation } from '../../prisma-free-db/open'
import { madeOnce } from './made-once'
import { databaseAt, MIGRATED, onServer } from './postgres'

const putMigrated = madeOnce(migrate)

/** A migrated SQLite store in a folder of its own, gone when the test is over. */
export async function openTestStore(): Promise<Database> {
  const location = await newSqlite()
  await putMigrated(location.file)
  return openAt(location)
}

/** A migrated PostgreSQL database of its own, gone when the test is over. */
export async function openTestPostgres(): Promise<Database> {
  return openAt(await copyOf(MIGRATED))
}

/** The store at this place, migrated. It stays there when the test is over. */
export async function openStoreAt(location: StoreLocation): Promise<Database> {
  const db = openAt(location)
  await migrate(db)
  return db
}

/** Runs the same tests on SQLite and on a real PostgreSQL; `open` gives each test a migrated store of its own. */
export function describeOnEveryStore(
  name: string,
  tests: (open: () => Promise<Database>, locate: () => Promise<StoreLocation>) => void,
): void {
  describe(`${name}, on SQLite`, () => tests(openTestStore, newSqlite))
  describe(`${name}, on PostgreSQL`, () => tests(openTestPostgres, newPostgres))
}

const locations = new WeakMap<Database, StoreLocation>()

/** Where a store of these tests is. */
export function locationOf(db: Database): StoreLocation {
  const location = locations.get(db)
  if (!location) throw new Error('not a store of these tests')
  return location
}

/** A second handle on the same store, as another process would have it. */
export async function openAgain(db: Database): Promise<Database> {
  return openAt(locationOf(db))
}

function openAt(location: StoreLocation): Database {
  const db = openDatabase(location)
  locations.set(db, location)
  onTestFinished(() => db.destroy())
  return db
}

async function newSqlite(): Promise<{ engine: 'sqlite'; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return { engine: 'sqlite', file: join(folder, 'undersigned.db') }
}

/** An empty PostgreSQL database of its own, gone when the test is over. */
export const newPostgres = (): Promise<{ engine: 'postgres'; url: string }> => copyOf('template1')

async function copyOf(template: string): Promise<{ engine: 'postgres'; url: string }> {
  const answer = await fetch(inject('postgresDesk'))
  if (!answer.ok) throw new Error(await answer.text())
  const server = await answer.text()
  const name = `test_${randomBytes(8).toString('hex')}`
  // File by file: written to the log, as is the default, it takes twice the time, and its end too.
  await onServer(server, `create database ${name} template ${template} strategy file_copy`)
  onTestFinished(() => onServer(server, `drop database ${name} with (force)`))
  return { engine: 'postgres', url: databaseAt(server, name) }
}
