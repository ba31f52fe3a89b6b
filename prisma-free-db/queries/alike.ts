import {
  type Expression,
  type ExpressionBuilder,
  expressionBuilder,
  type Insertable,
  sql,
} from 'kysely'
import { type Database, engineOf } from '../open'
import type { Tables } from '../tables'
import type { AlikeKeysTable, SignatureState } from '../tables/signatures'
import type { Flag } from '../tables/values'

/** What makes no two alike: somebody may have typed any name, or has gone. */
const NOT_COMPARED: readonly SignatureState[] = ['unconfirmed', 'withdrawn', 'merged']

/** So many are noted at once. */
const BATCH = 500

/**
 * Takes the signatures of a letter whose keys are not noted as their names are now, some at a time: from then on
 * they count as noted. In a transaction that notes the keys.
 */
export async function takeUnnoted(tx: Database, letterId: string) {
  let query = tx
    .selectFrom('signatures')
    .select('id')
    .where('letter_id', '=', letterId)
    .where('alike_noted', '=', 0)
    .where('signatory', '=', 'organisation')
    .where('state', 'not in', NOT_COMPARED)
    .where('flood_id', 'is', null)
    .orderBy('id')
    .limit(BATCH)
  // Who renames one of them meanwhile is waited for by nobody: it is noted the next time.
  if (engineOf(tx) === 'postgres') query = query.forUpdate().skipLocked()
  const ids = (await query.execute()).map(({ id }) => id)
  if (ids.length === 0) return []
  return await tx
    .updateTable('signatures')
    .set({ alike_noted: 1 })
    .where('id', 'in', ids)
    .returning(['id', 'organisation', 'website'])
    .execute()
}

/** True where there is one whose keys are not noted. */
export async function hasUnnoted(db: Database, letterId: string): Promise<boolean> {
  const one = await db
    .selectFrom('signatures')
    .select('id')
    .where('letter_id', '=', letterId)
    .where('alike_noted', '=', 0)
    .where('signatory', '=', 'organisation')
    .where('state', 'not in', NOT_COMPARED)
    .where('flood_id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

/** Notes by what signatures are alike; once more changes nothing. */
export async function insertAlikeKeys(
  tx: Database,
  rows: readonly Insertable<AlikeKeysTable>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    await tx
      .insertInto('alike_keys')
      .values(rows.slice(from, from + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Marks the signatures of a letter that have one of these keys in common with another. */
export async function markAlike(
  tx: Database,
  letterId: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  const shared = tx
    .selectFrom('alike_keys')
    .select('key')
    .where('letter_id', '=', letterId)
    .where('key', 'in', keys)
    .groupBy('key')
    .having((eb) => eb.fn.count('signature_id').distinct(), '>', 1)
    // Of first letters alone nothing is alike.
    .having((eb) => eb.fn.min('is_short'), '=', 0)
  await tx
    .updateTable('signatures')
    .set({ alike_noted: 2 })
    .where('alike_noted', '=', 1)
    .where(
      'id',
      'in',
      tx
        .selectFrom('alike_keys')
        .select('signature_id')
        .where('letter_id', '=', letterId)
        .where('key', 'in', shared),
    )
    .execute()
}

/** Forgets what a signature was called: it is called something else, or nothing any more. */
export async function forgetAlikeKeys(tx: Database, signatureId: string): Promise<void> {
  await tx.deleteFrom('alike_keys').where('signature_id', '=', signatureId).execute()
}

type Signatures = ExpressionBuilder<Tables, 'signatures'>

/** The others of its letter that have a key in common with a signature, of which nobody has said that they are two. */
const alikeTo = (eb: Signatures, id: Expression<string>) =>
  eb
    .selectFrom('alike_keys as own')
    .innerJoin('alike_keys as key', (join) =>
      join
        .onRef('key.letter_id', '=', 'own.letter_id')
        .onRef('key.key', '=', 'own.key')
        // Two short names are not alike; as a range, the index passes over the thousands that share one.
        .on('key.is_short', '<=', (on) => on(on.val<Flag>(1), '-', on.ref('own.is_short')))
        .onRef('key.signature_id', '!=', 'own.signature_id'),
    )
    .innerJoin('signatures as twin', 'twin.id', 'key.signature_id')
    .where('own.signature_id', '=', id)
    .where('twin.state', 'not in', NOT_COMPARED)
    .where('twin.flood_id', 'is', null)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('kept_apart')
            .select('kept_apart.one_id')
            .whereRef('kept_apart.one_id', '=', 'own.signature_id')
            .whereRef('kept_apart.other_id', '=', 'key.signature_id'),
        ),
      ),
    )
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('kept_apart')
            .select('kept_apart.one_id')
            .whereRef('kept_apart.one_id', '=', 'key.signature_id')
            .whereRef('kept_apart.other_id', '=', 'own.signature_id'),
        ),
      ),
    )

/** True of a signature that may be the same organisation as another. */
export const hasTwin = (eb: Signatures) =>
  eb.and([
    // Of almost all this says no, and nothing is looked up for them.
    eb('signatures.alike_noted', '=', 2),
    eb('signatures.state', 'not in', NOT_COMPARED),
    eb.exists(alikeTo(eb, eb.ref('signatures.id')).select('twin.id')),
  ])

/** What two have in common, the likeliest first. */
const LIKENESS = sql<'1 name' | '2 short name' | '3 website'>`min(case
  when "key"."key" like 'website %' then '3 website'
  when own.is_short = 0 and "key".is_short = 0 then '1 name'
  else '2 short name' end)`

/** For each of these signatures some others that may be the same organisation, the likeliest first: however many share a website. */
export async function twinsOf(db: Database, ids: readonly string[], most: number) {
  const some = (id: string) => {
    const eb = expressionBuilder<Tables, 'signatures'>()
    const others = alikeTo(eb, eb.val(id))
      .select(['own.signature_id as of_id', 'twin.id', 'twin.organisation', LIKENESS.as('because')])
      .groupBy(['own.signature_id', 'twin.id', 'twin.organisation'])
      .orderBy('because')
      .orderBy('twin.id')
      .limit(most)
    return db.selectFrom(others.as('others')).selectAll()
  }
  const [first, ...more] = ids
  if (first === undefined) return []
  return await more.reduce((all, id) => all.unionAll(some(id)), some(first)).execute()
}
