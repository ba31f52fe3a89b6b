import type { Step } from './engine'

export const declineAndGrace: Step = {
  async up(db) {
    await db.schema.alterTable('contacts').addColumn('decline_reason', 'text').execute()
    await db.schema
      .alterTable('signing_terms')
      .addColumn('grace_days', 'integer', (c) => c.notNull().defaultTo(7))
      .execute()
  },
}
