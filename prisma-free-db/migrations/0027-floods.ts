import type { Step } from './engine'

export const floods: Step = {
  async up(db) {
    await db.schema
      .createTable('floods')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('began_at', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('floods_of_letter')
      .on('floods')
      .columns(['letter_id', 'ended_at'])
      .execute()
    for (const table of ['signatures', 'contacts']) {
      await db.schema
        .alterTable(table)
        .addColumn('flood_id', 'text', (c) => c.references('floods.id').onDelete('set null'))
        .execute()
      // What comes at other times costs no more than before.
      await db.schema
        .createIndex(`${table}_by_flood`)
        .on(table)
        .column('flood_id')
        .where('flood_id', 'is not', null)
        .execute()
    }
    await db.schema
      .alterTable('contacts')
      .addColumn('is_held', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
