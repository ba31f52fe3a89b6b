import type { Step } from './engine'

export const contactLanguage: Step = {
  async up(db) {
    await db.schema.alterTable('contacts').addColumn('language', 'text').execute()
  },
}
