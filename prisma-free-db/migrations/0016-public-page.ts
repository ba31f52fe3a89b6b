import type { Step } from './engine'

export const publicPage: Step = {
  async up(db) {
    await db.schema
      .alterTable('signing_terms')
      .addColumn('listing', 'text', (c) => c.notNull().defaultTo('unlisted'))
      .execute()
    await db.schema
      .alterTable('signing_terms')
      .addColumn('names_shown', 'text', (c) => c.notNull().defaultTo('at once'))
      .execute()
    await db.schema.alterTable('signing_terms').addColumn('banner', 'text').execute()
    await db.schema.alterTable('signing_terms').addColumn('launch_at', 'text').execute()
  },
}
