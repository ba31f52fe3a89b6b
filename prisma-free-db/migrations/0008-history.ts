import { bytesType, type Step } from './engine'

export const history: Step = {
  async up(db, engine) {
    await db.schema
      .createTable('kept_drafts')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('name', 'text')
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('words', 'integer', (c) => c.notNull())
      .addColumn('people', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('copy', bytesType(engine), (c) => c.notNull())
      .addColumn('created_by', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('kept_drafts_letter')
      .on('kept_drafts')
      .columns(['letter_id', 'created_at'])
      .execute()

    await db.schema.alterTable('letters').addColumn('kept_until', 'text').execute()
    await db.schema.alterTable('versions').addColumn('writers', 'text').execute()
  },
}
