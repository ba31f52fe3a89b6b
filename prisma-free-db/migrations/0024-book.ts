import type { Step } from './engine'

export const book: Step = {
  async up(db) {
    await db.schema
      .createTable('book_entries')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('coalition_id', 'text', (c) =>
        c.notNull().references('coalitions.id').onDelete('cascade'),
      )
      .addColumn('organisation', 'text', (c) => c.notNull())
      .addColumn('organisation_key', 'text', (c) => c.notNull())
      .addColumn('kind', 'text')
      .addColumn('country', 'text')
      .addColumn('website', 'text')
      .addColumn('number', 'text')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('days_to_decide', 'integer')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('consented_at', 'text', (c) => c.notNull())
      .addColumn('renew_by', 'text', (c) => c.notNull())
      .addColumn('reminded_at', 'text')
      .addUniqueConstraint('book_entries_once', ['coalition_id', 'organisation_key', 'email'])
      .execute()
    await db.schema
      .createIndex('book_entries_renew_by')
      .on('book_entries')
      .column('renew_by')
      .execute()
    await db.schema
      .createIndex('book_entries_by_email')
      .on('book_entries')
      .column('email')
      .execute()

    await db.schema
      .alterTable('contacts')
      .addColumn('asked_for_book', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema
      .alterTable('contacts')
      .addColumn('book_entry_id', 'text', (c) =>
        c.references('book_entries.id').onDelete('set null'),
      )
      .execute()
    await db.schema
      .createIndex('contacts_by_book_entry')
      .on('contacts')
      .column('book_entry_id')
      .execute()
    await db.schema
      .alterTable('outbox')
      .addColumn('book_entry_id', 'text', (c) =>
        c.references('book_entries.id').onDelete('cascade'),
      )
      .execute()
    await db.schema.createIndex('outbox_book_entry').on('outbox').column('book_entry_id').execute()
  },
}
