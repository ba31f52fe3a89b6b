import { type SqlBool, sql } from 'kysely'
import type { Database } from '../open'
import type { SignatoryType } from '../tables/signatures'
import {
  type BoardFilter,
  type BoardRows,
  type BoardScope,
  type BoardState,
  invitationFacts,
  RULES,
  signatureFacts,
} from './board'
import { hasWaiting, isAgain } from './board-flags'

/** How many rows of a kind there are, and how many each filter shows of them. */
export interface Tally {
  readonly state: BoardState
  readonly signatory: SignatoryType
  readonly isLater: boolean
  readonly again: boolean
  readonly rows: Readonly<Record<BoardFilter, number>>
}

const KINDS = ['state', 'signatory', 'is_later', 'again'] as const
/** What the filters ask beside. */
const ALSO = ['has_left', 'waits', 'twin'] as const

/** Counts the rows of a scope, in one pass. */
export async function tally(db: Database, scope: BoardScope): Promise<Tally[]> {
  const counted = (rows: BoardRows) =>
    db
      .selectFrom(rows.as('facts'))
      .select([...KINDS, ...ALSO])
      .select((eb) => eb.fn.countAll<number | string>().as('n'))
      .groupBy([...KINDS, ...ALSO])
  const signatures = counted(signatureFacts(db, scope))
  const all = scope.publicOnly
    ? signatures
    : signatures.unionAll(counted(invitationFacts(db, scope)))
  const rows = await db
    .selectFrom(all.as('facts'))
    .select(KINDS)
    .select((eb) => {
      const sum = (filter: BoardFilter) =>
        eb.fn.sum<number | string>(eb.case().when(RULES[filter]).then(eb.ref('n')).else(0).end())
      return [
        sum('all').as('all'),
        sum('signed').as('signed'),
        sum('again').as('confirm_again'),
        sum('waiting').as('waiting'),
        sum('twins').as('twins'),
        sum('considering').as('considering'),
        sum('unconfirmed').as('unconfirmed'),
        sum('invited').as('invited'),
        sum('no').as('no'),
        sum('declined').as('declined'),
        sum('left').as('left'),
      ]
    })
    .groupBy(KINDS)
    .execute()
  return rows.map((row) => ({
    state: row.state,
    signatory: row.signatory,
    isLater: row.is_later === 1,
    again: row.again === 1,
    rows: {
      all: Number(row.all),
      signed: Number(row.signed),
      again: Number(row.confirm_again),
      waiting: Number(row.waiting),
      twins: Number(row.twins),
      considering: Number(row.considering),
      unconfirmed: Number(row.unconfirmed),
      invited: Number(row.invited),
      no: Number(row.no),
      declined: Number(row.declined),
      left: Number(row.left),
    },
  }))
}

/**
 * How many of the organisations that stand under the text signed in each hour in which one did (`2026-11-28T09`), in order;
 * later supporters apart.
 */
export async function signedByHour(
  db: Database,
  { letterId, holding }: Pick<BoardScope, 'letterId' | 'holding'>,
): Promise<{ hour: string; n: number }[]> {
  const rows = await db
    .selectFrom('signatures')
    .select((eb) => [
      sql<string>`substr(coalesce(confirmed_at, created_at), 1, 13)`.as('hour'),
      eb.fn.countAll<number | string>().as('n'),
    ])
    .where('letter_id', '=', letterId)
    .where('flood_id', 'is', null)
    // In so many words, as in the index of these.
    .where(sql<SqlBool>`state = 'accepted' and signatory = 'organisation' and is_later = 0`)
    .where((eb) => eb.not(isAgain(eb, holding)))
    .groupBy('hour')
    .orderBy('hour')
    .execute()
  return rows.map(({ hour, n }) => ({ hour, n: Number(n) }))
}

/** How many signatures of a letter wait for a coordinator, or have a further contact that does. */
export async function countWaiting(db: Database, letterId: string): Promise<number> {
  const { n } = await db
    .selectFrom('signatures')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .where('letter_id', '=', letterId)
    .where('state', '!=', 'merged')
    .where('signatures.flood_id', 'is', null)
    .where((eb) => eb.or([eb('signatures.state', '=', 'confirmed'), hasWaiting(eb)]))
    .executeTakeFirstOrThrow()
  return Number(n)
}
