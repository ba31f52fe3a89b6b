import { bytesType, type Step } from './engine'

export const copies: Step = {
  async up(db, engine) {
    await db.schema
      .createTable('copies')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('state', bytesType(engine), (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('copies_letter')
      .on('copies')
      .columns(['letter_id', 'created_at'])
      .execute()
  },
}
