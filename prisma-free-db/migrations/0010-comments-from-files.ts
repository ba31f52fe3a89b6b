import type { Step } from './engine'

export const commentsFromFiles: Step = {
  async up(db) {
    await db.schema.alterTable('comments').addColumn('file_author', 'text').execute()
    await db.schema.alterTable('comments').addColumn('file_at', 'text').execute()
  },
}
