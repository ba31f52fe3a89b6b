import type { Step } from './engine'

export const marks: Step = {
  async up(db, engine) {
    await db.schema.alterTable('letter_updates').addColumn('mark', 'text').execute()
    // SQLite answers from within this process: what it wrote is never in doubt.
    if (engine === 'sqlite') return
    await db.schema
      .createIndex('letter_updates_mark')
      .unique()
      .on('letter_updates')
      .columns(['letter_id', 'mark'])
      .execute()
    // That one finds the rows of a letter too.
    await db.schema.dropIndex('letter_updates_letter').execute()
  },
}
