import type { Step } from './engine'

export const signOn: Step = {
  async up(db) {
    await db.schema
      .createTable('signatures')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('version_id', 'text', (c) => c.notNull().references('versions.id'))
      .addColumn('organisation', 'text', (c) => c.notNull())
      .addColumn('organisation_key', 'text', (c) => c.notNull())
      .addColumn('website', 'text')
      .addColumn('naming', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('confirmed_at', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('decided_by', 'text')
      .addColumn('withdrawn_at', 'text')
      .addUniqueConstraint('signatures_organisation', ['letter_id', 'organisation_key'])
      .execute()

    await db.schema
      .createTable('contacts')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('signature_id', 'text', (c) =>
        c.notNull().references('signatures.id').onDelete('cascade'),
      )
      .addColumn('version_id', 'text', (c) => c.notNull().references('versions.id'))
      .addColumn('organisation', 'text', (c) => c.notNull())
      .addColumn('website', 'text')
      .addColumn('naming', 'text', (c) => c.notNull())
      .addColumn('name', 'text')
      .addColumn('role', 'text')
      .addColumn('email', 'text')
      .addColumn('authority_declared_at', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('confirmed_at', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .addColumn('deleted_at', 'text')
      .addUniqueConstraint('contacts_email', ['signature_id', 'email'])
      .execute()
    await db.schema.createIndex('contacts_delete_on').on('contacts').column('delete_on').execute()
    await db.schema.createIndex('contacts_by_email').on('contacts').column('email').execute()
  },
}
