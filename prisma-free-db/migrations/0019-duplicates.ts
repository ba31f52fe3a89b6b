import type { Step } from './engine'

export const duplicates: Step = {
  async up(db) {
    await db.schema
      .alterTable('signatures')
      .addColumn('merged_into', 'text', (c) => c.references('signatures.id').onDelete('cascade'))
      .execute()
    await db.schema
      .createIndex('signatures_merged')
      .on('signatures')
      .column('merged_into')
      .execute()
    await db.schema
      .createTable('kept_apart')
      .addColumn('one_id', 'text', (c) =>
        c.notNull().references('signatures.id').onDelete('cascade'),
      )
      .addColumn('other_id', 'text', (c) =>
        c.notNull().references('signatures.id').onDelete('cascade'),
      )
      .addColumn('said_by', 'text')
      .addColumn('said_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('kept_apart_once', ['one_id', 'other_id'])
      .execute()
  },
}
