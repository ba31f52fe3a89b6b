import { sql } from 'kysely'
import type { Step } from './engine'

export const standingContacts: Step = {
  async up(db) {
    // Who stands for a signature is asked of each of thousands: answered without a look at the contacts' rows.
    await db.schema
      .createIndex('contacts_standing')
      .on('contacts')
      .columns(['signature_id', 'state', 'id'])
      .execute()
    // Few wait for a coordinator at a time.
    await sql`create index contacts_waiting on contacts (signature_id) where state = 'confirmed'`.execute(
      db,
    )
  },
}
