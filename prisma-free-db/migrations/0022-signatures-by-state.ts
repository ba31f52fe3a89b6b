import type { Step } from './engine'

export const signaturesByState: Step = {
  async up(db) {
    // Pages read the accepted ones only, while thousands may wait for their confirmation.
    await db.schema
      .createIndex('signatures_by_state')
      .on('signatures')
      .columns(['letter_id', 'state'])
      .execute()
  },
}
