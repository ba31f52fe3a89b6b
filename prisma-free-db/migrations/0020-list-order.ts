import type { Step } from './engine'

export const listOrder: Step = {
  async up(db) {
    await db.schema
      .alterTable('signing_terms')
      .addColumn('list_order', 'text', (c) => c.notNull().defaultTo('date'))
      .execute()
    await db.schema
      .alterTable('signing_terms')
      .addColumn('leads_first', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema.alterTable('signatures').addColumn('place', 'integer').execute()
  },
}
