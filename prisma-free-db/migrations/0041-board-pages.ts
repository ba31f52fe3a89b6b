import { sql } from 'kysely'
import type { Step } from './engine'

export const boardPages: Step = {
  async up(db, engine) {
    // What the board counts by stands in the index: thousands are counted without a look at their rows.
    await db.schema.dropIndex('signatures_by_state').execute()
    await db.schema
      .createIndex('signatures_by_state')
      .on('signatures')
      .columns([
        'letter_id',
        'state',
        'flood_id',
        'signatory',
        'is_later',
        'left_at',
        'alike_noted',
        'id',
      ])
      .execute()
    // One page of thousands, in each order that the board has; by name as `rowsOnPage` says it to each engine.
    const name = sql.raw(engine === 'postgres' ? 'found_by collate "C"' : 'found_by')
    const onBoard = sql`where flood_id is null and state <> 'merged'`
    await sql`create index signatures_since on signatures
      (letter_id, (coalesce(withdrawn_at, decided_at, confirmed_at, created_at)), id) ${onBoard}`.execute(
      db,
    )
    await sql`create index signatures_by_name on signatures (letter_id, (${name}), id) ${onBoard}`.execute(
      db,
    )
    // How the number of organisations rose, by the hour: `2026-11-28T09`.
    await sql`create index signatures_by_hour on signatures
      (letter_id, (substr(coalesce(confirmed_at, created_at), 1, 13)), id)
      where flood_id is null and state = 'accepted' and signatory = 'organisation' and is_later = 0`.execute(
      db,
    )
  },
}
