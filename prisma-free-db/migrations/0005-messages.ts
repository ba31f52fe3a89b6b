import { countedColumn, type Step } from './engine'

export const messages: Step = {
  async up(db, engine) {
    await db.schema
      .createTable('outbox')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('to_email', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('html', 'text', (c) => c.notNull())
      .addColumn('contact_id', 'text')
      .addColumn('is_sample', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'text')
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('next_try_at', 'text', (c) => c.notNull())
      .addColumn('last_error', 'text')
      .execute()

    await countedColumn(db.schema.createTable('events'), engine)
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('letter_id', 'text')
      .addColumn('coalition_id', 'text')
      .addColumn('account_id', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
  },
}
