import type { Step } from './engine'

export const signInvitations: Step = {
  async up(db) {
    await db.schema
      .createTable('sign_invitations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('organisation', 'text', (c) => c.notNull())
      .addColumn('organisation_key', 'text', (c) => c.notNull())
      .addColumn('email', 'text')
      .addColumn('name', 'text')
      .addColumn('language', 'text')
      .addColumn('days_needed', 'integer')
      .addColumn('invited_by', 'text')
      .addColumn('invited_at', 'text', (c) => c.notNull())
      .addColumn('sent_how', 'text', (c) => c.notNull())
      .addColumn('declined_at', 'text')
      .addColumn('declined_words', 'text')
      .addColumn('signature_id', 'text', (c) => c.references('signatures.id').onDelete('set null'))
      .addColumn('reminders', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('reminded_at', 'text')
      .addColumn('reminders_stopped_at', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .addColumn('deleted_at', 'text')
      .addUniqueConstraint('sign_invitations_organisation', ['letter_id', 'organisation_key'])
      .execute()
    for (const column of ['signature_id', 'delete_on']) {
      await db.schema
        .createIndex(`sign_invitations_${column}`)
        .on('sign_invitations')
        .column(column)
        .execute()
    }

    await db.schema.alterTable('contacts').addColumn('reminders_stopped_at', 'text').execute()
    await db.schema
      .alterTable('outbox')
      .addColumn('invitation_id', 'text', (c) =>
        c.references('sign_invitations.id').onDelete('cascade'),
      )
      .execute()
    await db.schema.createIndex('outbox_invitation').on('outbox').column('invitation_id').execute()
    await db.schema.alterTable('outbox').addColumn('stop_link', 'text').execute()
  },
}
