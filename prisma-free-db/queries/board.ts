import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import { type Database, engineOf } from '../open'
import type { Tables } from '../tables'
import type { SignatoryType, SignatureState } from '../tables/signatures'
import type { Flag, Instant } from '../tables/values'
import { hasTwin } from './alike'
import {
  hasWaiting,
  isAgain,
  isFound,
  isInvitationFound,
  isNamedThere,
  isUnsigned,
} from './board-flags'

/** Where a row of the board stands: a signature, or an invitation that none answers. */
export type BoardState = SignatureState | 'invited' | 'said no'

/** What the board can be narrowed to. */
export type BoardFilter =
  | 'all'
  | 'signed'
  | 'again'
  | 'waiting'
  | 'twins'
  | 'considering'
  | 'unconfirmed'
  | 'invited'
  | 'no'
  | 'declined'
  | 'left'

export type BoardSort = 'newest' | 'oldest' | 'name'

/** Which organisations of a letter a reader's board is about: those that sign, and for coordinators the invited. */
export interface BoardScope {
  readonly letterId: string
  /** The versions to which an agreement holds for the text that is open. */
  readonly holding: readonly string[]
  /** Only signatures that everybody may name, and of their contacts what everybody may read. */
  readonly publicOnly: boolean
  /** Folded; each of them stands in a row or in a contact of it. */
  readonly words: readonly string[]
}

/** A row with all that the board is narrowed and ordered by. */
interface BoardFacts {
  id: string
  state: BoardState
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
  (state: BoardState): Rule =>
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
  invited: inState('invited'),
  no: inState('said no'),
  declined: inState('declined'),
  left: (eb) => eb.or([eb('state', '=', 'withdrawn'), eb('left_at', 'is not', null)]),
}

/** The rows of a scope with their facts: signatures, and for coordinators the invitations that none answers. */
function factsOf(db: Database, scope: BoardScope) {
  const signatures = signatureFacts(db, scope)
  return scope.publicOnly ? signatures : signatures.unionAll(invitationFacts(db, scope))
}

/** The signatures of a scope with their facts: each is worked out only where a query asks for it. */
function signatureFacts(db: Database, scope: BoardScope) {
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
      eb.ref('signatures.state').$castTo<BoardState>().as('state'),
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

/** The invitations of a scope that no signature answers, with the same facts. */
function invitationFacts(db: Database, { letterId, words }: BoardScope) {
  let query = db
    .selectFrom('sign_invitations')
    .where('sign_invitations.letter_id', '=', letterId)
    .where(isUnsigned)
  for (const word of words) query = query.where((eb) => isInvitationFound(eb, word))
  return query.select((eb) => [
    'sign_invitations.id',
    sql<BoardState>`case when declined_at is null then 'invited' else 'said no' end`.as('state'),
    sql<SignatoryType>`'organisation'`.as('signatory'),
    sql<Flag>`0`.as('is_later'),
    sql<Instant | null>`null`.as('left_at'),
    'sign_invitations.found_by',
    eb.fn.coalesce('declined_at', 'invited_at').$notNull().as('since'),
    sql<1 | 0>`0`.as('again'),
    sql<1 | 0>`0`.as('waits'),
    sql<1 | 0>`0`.as('twin'),
  ])
}

/** How many rows of a kind there are, and how many each filter shows of them. */
export interface Tally {
  readonly state: BoardState
  readonly signatory: SignatoryType
  readonly isLater: boolean
  readonly again: boolean
  readonly rows: Readonly<Record<BoardFilter, number>>
}

/** Counts the rows of a scope, in one pass. */
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
        sum('invited').as('invited'),
        sum('no').as('no'),
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
      invited: Number(row.invited),
      no: Number(row.no),
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
    .selectFrom(signatureFacts(db, scope).where('signatures.id', 'in', ids).as('facts'))
    .select(['id', 'since', 'again', 'waits', 'twin'])
    .execute()
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
