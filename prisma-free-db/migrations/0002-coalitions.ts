import type { Step } from './engine'

export const coalitions: Step = {
  async up(db) {
    await db.schema
      .createTable('coalitions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text')
      // No foreign key: the organisation belongs to the coalition, and either could come first.
      .addColumn('lead_organisation_id', 'text')
      .addColumn('is_sample', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()

    await db.schema
      .createTable('organisations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('coalition_id', 'text', (c) =>
        c.notNull().references('coalitions.id').onDelete('cascade'),
      )
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('website', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('organisations_name', ['coalition_id', 'name'])
      .execute()

    await db.schema
      .createTable('members')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('coalition_id', 'text', (c) =>
        c.notNull().references('coalitions.id').onDelete('cascade'),
      )
      .addColumn('organisation_id', 'text', (c) =>
        c.references('organisations.id').onDelete('cascade'),
      )
      .addColumn('account_id', 'text', (c) =>
        c.notNull().references('accounts.id').onDelete('cascade'),
      )
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('members_once', ['coalition_id', 'organisation_id', 'account_id'])
      .execute()
    await db.schema.createIndex('members_account').on('members').column('account_id').execute()

    await db.schema
      .createTable('invitations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('coalition_id', 'text', (c) =>
        c.notNull().references('coalitions.id').onDelete('cascade'),
      )
      .addColumn('organisation_id', 'text', (c) =>
        c.references('organisations.id').onDelete('cascade'),
      )
      .addColumn('email', 'text')
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('invited_by', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('accepted_at', 'text')
      .addColumn('withdrawn_at', 'text')
      .execute()
    await db.schema
      .createIndex('invitations_coalition')
      .on('invitations')
      .column('coalition_id')
      .execute()

    await db.schema
      .createTable('activity')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('coalition_id', 'text', (c) =>
        c.notNull().references('coalitions.id').onDelete('cascade'),
      )
      .addColumn('letter_id', 'text')
      .addColumn('account_id', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('activity_coalition')
      .on('activity')
      .columns(['coalition_id', 'created_at'])
      .execute()
  },
}
