import { bytesType, countedColumn, type Step } from './engine'

export const letters: Step = {
  async up(db, engine) {
    await db.schema
      .createTable('letters')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('coalition_id', 'text', (c) =>
        c.notNull().references('coalitions.id').onDelete('cascade'),
      )
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('stage', 'text', (c) => c.notNull())
      .addColumn('ask', 'text', (c) => c.notNull())
      .addColumn('contact_email', 'text')
      .addColumn('created_by', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('written_at', 'text', (c) => c.notNull())
      // No foreign key: versions are made after their letter, and go with it.
      .addColumn('open_version_id', 'text')
      .addColumn('opened_at', 'text')
      .addColumn('sign_by', 'text')
      .addColumn('closed_at', 'text')
      .addColumn('archived_at', 'text')
      .addColumn('deleted_at', 'text')
      .execute()
    await db.schema.createIndex('letters_coalition').on('letters').column('coalition_id').execute()

    await countedColumn(db.schema.createTable('letter_updates'), engine)
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('bytes', bytesType(engine), (c) => c.notNull())
      .addColumn('account_id', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('letter_updates_letter')
      .on('letter_updates')
      .columns(['letter_id', 'seq'])
      .execute()

    await db.schema
      .createTable('letter_snapshots')
      .addColumn('letter_id', 'text', (c) =>
        c.primaryKey().references('letters.id').onDelete('cascade'),
      )
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('bytes', bytesType(engine), (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()

    await db.schema
      .createTable('versions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('format', 'integer', (c) => c.notNull())
      .addColumn('canonical', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('versions_number', ['letter_id', 'number'])
      .execute()
  },
}
