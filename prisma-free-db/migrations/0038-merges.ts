import type { Step } from './engine'

export const merges: Step = {
  async up(db) {
    const signature = 'signatures.id'
    await db.schema
      .createTable('merges')
      .addColumn('other_id', 'text', (c) =>
        c.primaryKey().references(signature).onDelete('cascade'),
      )
      .addColumn('kept_id', 'text', (c) => c.notNull().references(signature).onDelete('cascade'))
      .addColumn('merged_by', 'text')
      .addColumn('merged_at', 'text', (c) => c.notNull())
      .addColumn('before', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('merges_kept').on('merges').column('kept_id').execute()
  },
}
