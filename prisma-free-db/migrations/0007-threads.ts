import type { Step } from './engine'

export const threads: Step = {
  async up(db) {
    await db.schema
      .createTable('threads')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('suggestion_id', 'text')
      .addColumn('anchor_start', 'text')
      .addColumn('anchor_end', 'text')
      .addColumn('quote', 'text', (c) => c.notNull())
      .addColumn('is_for_coordinators', 'integer', (c) => c.notNull())
      .addColumn('created_by', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('resolved_at', 'text')
      .addColumn('resolved_by', 'text')
      .execute()
    await db.schema.createIndex('threads_letter').on('threads').column('letter_id').execute()

    await db.schema
      .createTable('comments')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('thread_id', 'text', (c) =>
        c.notNull().references('threads.id').onDelete('cascade'),
      )
      .addColumn('account_id', 'text')
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text')
      .addColumn('deleted_at', 'text')
      .execute()
    await db.schema.createIndex('comments_thread').on('comments').column('thread_id').execute()
    await db.schema.createIndex('comments_account').on('comments').column('account_id').execute()

    await db.schema
      .createTable('mentions')
      .addColumn('comment_id', 'text', (c) =>
        c.notNull().references('comments.id').onDelete('cascade'),
      )
      .addColumn('account_id', 'text', (c) =>
        c.notNull().references('accounts.id').onDelete('cascade'),
      )
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('told_at', 'text')
      .addPrimaryKeyConstraint('mentions_once', ['comment_id', 'account_id'])
      .execute()
    await db.schema.createIndex('mentions_told').on('mentions').column('told_at').execute()

    await db.schema
      .createTable('mention_digests')
      .addColumn('account_id', 'text', (c) =>
        c.primaryKey().references('accounts.id').onDelete('cascade'),
      )
      .addColumn('sent_at', 'text', (c) => c.notNull())
      .execute()
  },
}
