import type { Step } from './engine'

const OF_BOTH = ['kind', 'country', 'number', 'sentence', 'considering_until'] as const

export const signatureForm: Step = {
  async up(db) {
    await db.schema
      .createTable('signing_terms')
      .addColumn('letter_id', 'text', (c) =>
        c.primaryKey().references('letters.id').onDelete('cascade'),
      )
      .addColumn('declaration', 'text')
      .addColumn('allows_unnamed', 'integer', (c) => c.notNull())
      .addColumn('allows_persons', 'integer', (c) => c.notNull())
      .execute()

    await db.schema
      .alterTable('signatures')
      .addColumn('signatory', 'text', (c) => c.notNull().defaultTo('organisation'))
      .execute()
    // SQLite takes one column at a time.
    for (const column of [...OF_BOTH, 'hidden_at', 'hidden_by', 'left_at']) {
      await db.schema.alterTable('signatures').addColumn(column, 'text').execute()
    }
    for (const column of [
      ...OF_BOTH,
      'employer',
      'filled_by',
      'copy_to',
      'declaration',
      'reminded_at',
      'disputed_at',
    ]) {
      await db.schema.alterTable('contacts').addColumn(column, 'text').execute()
    }
  },
}
