import { sql } from 'kysely'
import type { Database } from '../open'

/** So many are written by one statement. */
const BATCH = 400

/** Gives signatures their places in lists that are ordered by hand. */
export async function savePlaces(
  db: Database,
  places: readonly { readonly id: string; readonly place: number }[],
): Promise<void> {
  for (let from = 0; from < places.length; from += BATCH) {
    const rows = places.slice(from, from + BATCH)
    const values = sql.join(rows.map(({ id, place }) => sql`(${id}, ${sql.lit(place)})`))
    // Both engines name the columns of bare values so.
    await sql`
      update signatures set place = placed.column2
      from (values ${values}) as placed
      where signatures.id = placed.column1 and signatures.place is distinct from placed.column2
    `.execute(db)
  }
}
