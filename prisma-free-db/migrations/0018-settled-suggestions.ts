import type { Step } from './engine'

export const settledSuggestions: Step = {
  async up(db) {
    await db.schema.alterTable('threads').addColumn('suggestion_became', 'text').execute()
    await db.schema.alterTable('threads').addColumn('settled_by', 'text').execute()
  },
}
