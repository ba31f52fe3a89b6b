import type { Step } from './engine'

export const copiesByAddress: Step = {
  async up(db) {
    // Whether an address was sent many links is asked of every form that is sent.
    await db.schema.createIndex('contacts_by_copy').on('contacts').column('copy_to').execute()
  },
}
