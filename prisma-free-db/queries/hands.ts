import type { Database } from '../open'

/** The places of the parties of a letter, in the order in which they came. */
export function handsOf(
  db: Database,
  letterId: string,
): Promise<{ party: string; place: number }[]> {
  return db
    .selectFrom('letter_hands')
    .select(['party', 'place'])
    .where('letter_id', '=', letterId)
    .orderBy('place')
    .execute()
}

/** Gives a party the next place, unless it has one. */
export async function insertHand(db: Database, letterId: string, party: string): Promise<void> {
  await db
    .insertInto('letter_hands')
    .values((eb) => ({
      letter_id: letterId,
      party,
      place: eb
        .selectFrom('letter_hands')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('letter_id', '=', letterId),
    }))
    .onConflict((conflict) => conflict.columns(['letter_id', 'party']).doNothing())
    .execute()
}
