import type { Step } from './engine'

export const timeZone: Step = {
  async up(db) {
    await db.schema
      .alterTable('letters')
      .addColumn('time_zone', 'text', (c) => c.notNull().defaultTo('Europe/London'))
      .execute()
  },
}
