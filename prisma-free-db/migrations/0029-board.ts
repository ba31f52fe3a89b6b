import type { Kysely } from 'kysely'
import { foundBy } from '../folded'
import type { Step } from './engine'

/** The columns of this step, as it finds them. */
interface Rows {
  signatures: {
    id: string
    organisation: string
    country: string | null
    website: string | null
    found_by: string
  }
  contacts: { id: string; name: string | null; role: string | null; found_by: string }
}

export const board: Step = {
  async up(db) {
    const found = (table: 'signatures' | 'contacts') =>
      db.schema
        .alterTable(table)
        .addColumn('found_by', 'text', (c) => c.notNull().defaultTo(''))
        .execute()
    await found('signatures')
    await found('contacts')
    await db.schema
      .alterTable('signatures')
      .addColumn('alike_noted', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createTable('alike_keys')
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('signature_id', 'text', (c) =>
        c.notNull().references('signatures.id').onDelete('cascade'),
      )
      .addColumn('is_short', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('alike_keys_once', ['letter_id', 'key', 'is_short', 'signature_id'])
      .execute()
    await db.schema
      .createIndex('alike_keys_of')
      .on('alike_keys')
      .columns(['signature_id', 'key', 'is_short'])
      .execute()
    await fill(db as Kysely<Rows>)
  },
}

/** What stands there already is found from now on too. */
async function fill(db: Kysely<Rows>): Promise<void> {
  const signatures = db
    .selectFrom('signatures')
    .select(['id', 'organisation', 'country', 'website'])
  for (const one of await signatures.execute()) {
    const found_by = foundBy([one.organisation, one.country, one.website])
    await db.updateTable('signatures').set({ found_by }).where('id', '=', one.id).execute()
  }
  const contacts = db.selectFrom('contacts').select(['id', 'name', 'role'])
  for (const one of await contacts.execute()) {
    const found_by = foundBy([one.name, one.role])
    await db.updateTable('contacts').set({ found_by }).where('id', '=', one.id).execute()
  }
}
