import { type Migration, Migrator, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../prisma-free-db/migrate'
import { steps } from '../../prisma-free-db/migrations'
import { engineOf, openDatabase } from '../../prisma-free-db/open'
import { NOON } from '../setup/people'
import { describeOnEveryStore } from '../setup/store'

const AT = NOON.toISOString()

describeOnEveryStore('a store from before texts could change', (_open, locate) => {
  test('has an agreement for everybody who had confirmed, to the version that they read, and for nobody else.', async () => {
    const db = openDatabase(await locate())
    onTestFinished(() => db.destroy())
    const before = Object.entries(steps).filter(([name]) => name < '0015-agreements')
    const migrations = before.map(([name, step]): [string, Migration] => [
      name,
      { up: (tx) => step.up(tx, engineOf(db)) },
    ])
    const provider = { getMigrations: async () => Object.fromEntries(migrations) }
    await new Migrator({ db, provider }).migrateToLatest()
    await sql`insert into coalitions (id, slug, is_sample, created_at) values ('c', 'c', 0, ${AT})`.execute(
      db,
    )
    await sql`insert into letters (id, coalition_id, slug, title, language, stage, ask, created_at, written_at)
      values ('l', 'c', 'l', 'Limes', 'en', 'signing', '', ${AT}, ${AT})`.execute(db)
    await sql`insert into versions (id, letter_id, number, format, canonical, sha256, title, language, created_at)
      values ('v', 'l', 1, 1, '{}', 'ab', 'Limes', 'cy', ${AT})`.execute(db)
    await sql`insert into signatures (id, letter_id, version_id, organisation, organisation_key, naming, state, created_at)
      values ('s', 'l', 'v', 'Kestrel Trust', 'kestreltrust', 'organisation', 'accepted', ${AT})`.execute(
      db,
    )
    for (const [id, confirmed] of [
      ['confirmed', AT],
      ['unconfirmed', null],
    ] as const) {
      await sql`insert into contacts (id, signature_id, version_id, organisation, naming, email, authority_declared_at, state, created_at, confirmed_at, delete_on)
        values (${id}, 's', 'v', 'Kestrel Trust', 'organisation', ${id}, ${AT}, ${id}, ${AT}, ${confirmed}, '2026-12-30')`.execute(
        db,
      )
    }
    await migrate(db)
    expect(await db.selectFrom('agreements').selectAll().execute()).toEqual([
      { contact_id: 'confirmed', version_id: 'v', agreed_at: AT, language: 'cy' },
    ])
  })
})
