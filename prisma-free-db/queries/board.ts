import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import { type Database, engineOf } from '../open'
import type { Tables } from '../tables'
import type { SignatoryType, SignatureState } from '../tables/signatures'
import type { Instant } from '../tables/values'
import { hasTwin } from './alike'
import { isAgain, isFound, isNamedThere } from './board-flags'

/** What the board can be narrowed to. */
export type BoardFilter =
  | 'all'
  | 'signed'
  | 'again'
  | 'waiting'
  | 'twins'
  | 'considering'
  | 'unconfirmed'
  | 'declined'
  | 'left'

export type BoardSort = 'newest' | 'oldest' | 'name'

/** Which signatures of a letter a reader's board is about. */
export interface BoardScope {
  readonly letterId: string
  /** The versions to which an agreement holds for the text that is open. */
  readonly holding: readonly string[]
  /** Only those that everybody may name, and of their contacts what everybody may read. */
  readonly publicOnly: boolean
  /** Folded; each of them stands in a row or in a contact of it. */
  readonly words: readonly string[]
}

/** A row with all that the board is narrowed and ordered by. */
interface BoardFacts {
  id: string
  state: SignatureState
  signatory: SignatoryType
  is_later: number
  left_at: Instant | null
  found_by: string
  since: Instant
  again: number
  waits: number
  twin: number
}

type Facts = ExpressionBuilder<Tables & { facts: BoardFacts }, 'facts'>
type Rule = (eb: Facts) => ExpressionWrapper<Tables & { facts: BoardFacts }, 'facts', SqlBool>

const inState =
  (state: SignatureState): Rule =>
  (eb) =>
    eb('state', '=', state)

const RULES: Record<BoardFilter, Rule> = {
  all: (eb) => eb('id', 'is not', null),
  signed: (eb) =>
    eb.and([eb('state', '=', 'accepted'), eb('again', '=', 0), eb('left_at', 'is', null)]),
  again: (eb) => eb('again', '=', 1),
  waiting: (eb) => eb.or([eb('state', '=', 'confirmed'), eb('waits', '=', 1)]),
  twins: (eb) => eb.and([eb('twin', '=', 1), eb('state', '!=', 'declined')]),
  considering: inState('considering'),
  unconfirmed: inState('unconfirmed'),
  declined: inState('declined'),
  left: (eb) => eb.or([eb('state', '=', 'withdrawn'), eb('left_at', 'is not', null)]),
}

/** The signatures of a scope with their facts: each is worked out only where a query asks for it. */
function factsOf(db: Database, scope: BoardScope) {
  const { letterId, holding, publicOnly, words } = scope
  let query = db
    .selectFrom('signatures')
    .where('letter_id', '=', letterId)
    .where('state', '!=', 'merged')
    .where('signatures.flood_id', 'is', null)
  if (publicOnly) query = query.where(isNamedThere)
  for (const word of words) query = query.where((eb) => isFound(eb, word, publicOnly))
  return query.select((eb) => {
    const flag = (rule: ExpressionWrapper<Tables, 'signatures', SqlBool>) =>
      eb.case().when(rule).then(1).else(0).end()
    return [
      'signatures.id',
      'signatures.state',
      'signatures.signatory',
      'signatures.is_later',
      'signatures.left_at',
      'signatures.found_by',
      eb.fn
        .coalesce('withdrawn_at', 'decided_at', 'confirmed_at', 'created_at')
        .$notNull()
        .as('since'),
      flag(isAgain(eb, holding)).as('again'),
      flag(hasWaiting(eb)).as('waits'),
      flag(hasTwin(eb)).as('twin'),
    ]
  })
}

/** A further contact of it waits for a coordinator. */
const hasWaiting = (eb: ExpressionBuilder<Tables, 'signatures'>) =>
  eb.and([
    eb('signatures.state', '!=', 'confirmed'),
    eb.exists(
      eb
        .selectFrom('contacts')
        .select('contacts.id')
        .whereRef('contacts.signature_id', '=', 'signatures.id')
        .where('contacts.state', '=', 'confirmed')
        .where('contacts.flood_id', 'is', null),
    ),
  ])

/** How many signatures of a kind there are, and how many rows each filter shows of them. */
export interface Tally {
  readonly state: SignatureState
  readonly signatory: SignatoryType
  readonly isLater: boolean
  readonly again: boolean
  readonly rows: Readonly<Record<BoardFilter, number>>
}

/** Counts the signatures of a scope, in one pass. */
export async function tally(db: Database, scope: BoardScope): Promise<Tally[]> {
  const kinds = ['state', 'signatory', 'is_later', 'again'] as const
  const rows = await db
    // Materialized: else each sum works every fact out again.
    .with(
      (cte) => cte('facts').materialized(),
      () => factsOf(db, scope),
    )
    .selectFrom('facts')
    .select(kinds)
    .select((eb) => {
      const sum = (filter: BoardFilter) =>
        eb.fn.sum<number | string>(eb.case().when(RULES[filter](eb)).then(1).else(0).end())
      return [
        sum('all').as('all'),
        sum('signed').as('signed'),
        sum('waiting').as('waiting'),
        sum('twins').as('twins'),
        sum('considering').as('considering'),
        sum('unconfirmed').as('unconfirmed'),
        sum('declined').as('declined'),
        sum('left').as('left'),
      ]
    })
    .groupBy(kinds)
    .execute()
  return rows.map((row) => ({
    state: row.state,
    signatory: row.signatory,
    isLater: row.is_later === 1,
    again: row.again === 1,
    rows: {
      all: Number(row.all),
      signed: Number(row.signed),
      again: row.again === 1 ? Number(row.all) : 0,
      waiting: Number(row.waiting),
      twins: Number(row.twins),
      considering: Number(row.considering),
      unconfirmed: Number(row.unconfirmed),
      declined: Number(row.declined),
      left: Number(row.left),
    },
  }))
}

/** The ids of the rows on one page, in their order. */
export async function rowsOnPage(
  db: Database,
  scope: BoardScope,
  page: { filter: BoardFilter; sort: BoardSort; from: number; most: number },
): Promise<string[]> {
  const way = page.sort === 'newest' ? 'desc' : 'asc'
  // PostgreSQL would sort by the rules of its server, SQLite goes by the letters.
  const byName = engineOf(db) === 'postgres' ? sql`found_by collate "C"` : sql`found_by`
  const rows = await db
    .selectFrom(factsOf(db, scope).as('facts'))
    .select('id')
    .where(RULES[page.filter])
    .orderBy(page.sort === 'name' ? byName : 'since', way)
    .orderBy('id')
    .limit(page.most)
    .offset(page.from)
    .execute()
  return rows.map(({ id }) => id)
}

/** What is true of those of these signatures that are in a scope. */
export async function factsWith(db: Database, scope: BoardScope, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom(factsOf(db, scope).where('signatures.id', 'in', ids).as('facts'))
    .select(['id', 'since', 'again', 'waits', 'twin'])
    .execute()
}

/** How many organisations signed in each hour, `2026-11-28T09`, of those that stand under the open text; later supporters apart. */
export async function signedByHour(
  db: Database,
  { letterId, holding }: Pick<BoardScope, 'letterId' | 'holding'>,
): Promise<{ hour: string; signed: number }[]> {
  const rows = await db
    .selectFrom('signatures')
    .select((eb) => [
      sql<string>`substr(coalesce(confirmed_at, created_at), 1, 13)`.as('hour'),
      eb.fn.countAll<number | string>().as('n'),
    ])
    .where('letter_id', '=', letterId)
    .where('state', '=', 'accepted')
    .where('signatory', '=', 'organisation')
    .where('is_later', '=', 0)
    .where((eb) => eb.not(isAgain(eb, holding)))
    .groupBy('hour')
    .orderBy('hour')
    .execute()
  return rows.map(({ hour, n }) => ({ hour, signed: Number(n) }))
}
