import type { Database } from '../../../../prisma-free-db/open'
import { handsOf, insertHand } from '../../../../prisma-free-db/queries/hands'

/**
 * In which order the parties of a letter (its organisations, and people without one) came to it,
 * from 0. Each keeps its place for as long as the letter is there, whichever process they come to.
 */
export async function placesIn(db: Database, letterId: string): Promise<Map<string, number>> {
  const rows = await handsOf(db, letterId)
  return new Map(rows.map((row) => [row.party, row.place]))
}

/** The place of a party, given to it where it had none. */
export async function placeOf(db: Database, letterId: string, party: string): Promise<number> {
  await insertHand(db, letterId, party)
  return (await placesIn(db, letterId)).get(party) ?? 0
}
