import { sql } from 'kysely'
import type { Step } from './engine'

export const translations: Step = {
  async up(db) {
    await db.schema
      .alterTable('letters')
      .addColumn('translation_of', 'text', (c) => c.references('letters.id').onDelete('cascade'))
      .execute()
    await db.schema
      .createIndex('letters_one_a_language')
      .on('letters')
      .columns(['translation_of', 'language'])
      .unique()
      .where(sql.ref('deleted_at'), 'is', null)
      .execute()
    await db.schema.alterTable('versions').addColumn('translated_into', 'text').execute()
    await db.schema.alterTable('contacts').addColumn('text_language', 'text').execute()
  },
}
