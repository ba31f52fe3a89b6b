import { sql } from 'kysely'
import type { Step } from './engine'

/** Only of who left after a letter was sent it is kept that they had been accepted: what they agreed to holds for the record. */
export const leftBefore: Step = {
  async up(db) {
    await sql`
      update contacts set decided_at = null
      where state = 'withdrawn' and not exists (
        select 1 from signatures join letters on letters.id = signatures.letter_id
        where signatures.id = contacts.signature_id
          and signatures.left_at is not null
          and contacts.deleted_at >= letters.sent_on
      )`.execute(db)
  },
}
