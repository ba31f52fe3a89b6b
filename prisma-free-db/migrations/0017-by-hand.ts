import type { Step } from './engine'

export const byHand: Step = {
  async up(db) {
    await db.schema.alterTable('contacts').addColumn('told_on', 'text').execute()
    await db.schema.alterTable('contacts').addColumn('told_how', 'text').execute()
    await db.schema
      .alterTable('signatures')
      .addColumn('is_later', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
