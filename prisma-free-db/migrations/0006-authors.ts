import type { Step } from './engine'

export const authors: Step = {
  async up(db) {
    await db.schema
      .createTable('letter_authors')
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('client_id', 'bigint', (c) => c.notNull())
      .addColumn('account_id', 'text')
      .addColumn('first_seen', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('letter_authors_once', ['letter_id', 'client_id'])
      .execute()

    await db.schema
      .createTable('letter_hands')
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('party', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('letter_hands_once', ['letter_id', 'party'])
      .execute()
  },
}
