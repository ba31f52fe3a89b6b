import type { Step } from './engine'

/** On which day a letter was sent, as a coordinator writes it down. */
export const sentOn: Step = {
  async up(db) {
    await db.schema.alterTable('letters').addColumn('sent_on', 'text').execute()
  },
}
