import type { Step } from './engine'

export const wordLimit: Step = {
  async up(db) {
    await db.schema.alterTable('letters').addColumn('word_limit', 'integer').execute()
  },
}
