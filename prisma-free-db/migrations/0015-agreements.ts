import { type Kysely, sql } from 'kysely'
import type { Step } from './engine'

export const agreements: Step = {
  async up(db) {
    await db.schema
      .createTable('agreements')
      .addColumn('contact_id', 'text', (c) =>
        c.notNull().references('contacts.id').onDelete('cascade'),
      )
      .addColumn('version_id', 'text', (c) =>
        c.notNull().references('versions.id').onDelete('cascade'),
      )
      .addColumn('agreed_at', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('agreements_once', ['contact_id', 'version_id'])
      .execute()
    await db.schema
      .createIndex('agreements_version')
      .on('agreements')
      .column('version_id')
      .execute()

    await db.schema
      .createTable('text_changes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('from_version_id', 'text', (c) =>
        c.notNull().references('versions.id').onDelete('cascade'),
      )
      .addColumn('to_version_id', 'text', (c) =>
        c.notNull().references('versions.id').onDelete('cascade'),
      )
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('why', 'text', (c) => c.notNull())
      .addColumn('said_by', 'text')
      .addColumn('said_at', 'text', (c) => c.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('published_at', 'text')
      .addColumn('refused_at', 'text')
      .execute()
    await db.schema
      .createIndex('text_changes_letter')
      .on('text_changes')
      .column('letter_id')
      .execute()

    await db.schema
      .createTable('change_notices')
      .addColumn('change_id', 'text', (c) =>
        c.notNull().references('text_changes.id').onDelete('cascade'),
      )
      .addColumn('contact_id', 'text', (c) =>
        c.notNull().references('contacts.id').onDelete('cascade'),
      )
      .addColumn('told_at', 'text')
      .addPrimaryKeyConstraint('change_notices_once', ['change_id', 'contact_id'])
      .execute()

    await carryOver(db)
  },
}

/** Until now a letter had one text that was signed: who confirmed agreed to that one. */
async function carryOver(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into agreements (contact_id, version_id, agreed_at, language)
    select contacts.id, contacts.version_id, contacts.confirmed_at, versions.language
    from contacts inner join versions on versions.id = contacts.version_id
    where contacts.confirmed_at is not null
  `.execute(db)
}
