import type { Step } from './engine'

/** Who wrote which words of a version in its other languages. */
export const translationWriters: Step = {
  async up(db) {
    await db.schema.alterTable('versions').addColumn('translation_writers', 'text').execute()
  },
}
