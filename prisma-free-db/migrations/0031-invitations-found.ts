import type { Kysely } from 'kysely'
import { foundBy } from '../folded'
import type { Step } from './engine'

/** The columns of this step, as it finds them. */
interface Rows {
  sign_invitations: { id: string; organisation: string; name: string | null; found_by: string }
}

export const invitationsFound: Step = {
  async up(db) {
    await db.schema
      .alterTable('sign_invitations')
      .addColumn('found_by', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
    const rows = db as Kysely<Rows>
    const invitations = rows.selectFrom('sign_invitations').select(['id', 'organisation', 'name'])
    for (const { id, organisation, name } of await invitations.execute()) {
      const found_by = foundBy([organisation, name])
      await rows.updateTable('sign_invitations').set({ found_by }).where('id', '=', id).execute()
    }
  },
}
