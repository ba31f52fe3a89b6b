import { sql } from 'kysely'
import type { Step } from './engine'

/** Finds a letter by the random end of its slug alone, which its short link has. */
export const shortLinks: Step = {
  async up(db) {
    await sql`create index letters_by_slug_end on letters (substr(slug, length(slug) - 7))`.execute(
      db,
    )
  },
}
