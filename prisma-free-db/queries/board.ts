import {
  type AliasableExpression,
  type Expression,
  type ExpressionWrapper,
  expressionBuilder,
  type SqlBool,
  sql,
} from 'kysely'
import type { Database } from '../open'
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

/** Which organisations of a letter a reader's board is about: those that sign, and for coordinators the invited. */
export interface BoardScope {
  readonly letterId: string
  /**
   * The versions to which an agreement holds for the text that is open; null where that is every version that anybody could
   * agree to, and nobody is to confirm again.
   */
  readonly holding: readonly string[] | null
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
  has_left: number
  found_by: string
  since: Instant
  again: number
  waits: number
  twin: number
}

/** What gives rows of the board. */
export type BoardRows = AliasableExpression<BoardFacts>

const facts = expressionBuilder<{ facts: BoardFacts }, 'facts'>()
const isIn = (state: BoardState) => facts('state', '=', state)

/** Which rows each filter shows. */
export const RULES: Record<BoardFilter, Expression<SqlBool>> = {
  all: facts.and([]),
  signed: facts.and([isIn('accepted'), facts('again', '=', 0), facts('has_left', '=', 0)]),
  again: facts('again', '=', 1),
  waiting: facts.or([isIn('confirmed'), facts('waits', '=', 1)]),
  twins: facts.and([facts('twin', '=', 1), facts('state', '!=', 'declined')]),
  considering: isIn('considering'),
  unconfirmed: isIn('unconfirmed'),
  invited: isIn('invited'),
  no: isIn('said no'),
  declined: isIn('declined'),
  left: facts.or([isIn('withdrawn'), facts('has_left', '=', 1)]),
}

/** The signatures of a scope with their facts: each is worked out only where a query asks for it. */
export function signatureFacts(db: Database, scope: BoardScope) {
  let query = withFacts(db, scope)
    .where('signatures.letter_id', '=', scope.letterId)
    .where('signatures.flood_id', 'is', null)
    // In so many words, as in the indexes of these.
    .where(sql<SqlBool>`signatures.state <> 'merged'`)
  if (scope.publicOnly) query = query.where(isNamedThere)
  for (const word of scope.words) query = query.where((eb) => isFound(eb, word, scope.publicOnly))
  return query
}

/** All signatures with these facts. */
export const withFacts = (db: Database, { holding }: Pick<BoardScope, 'holding'>) =>
  db.selectFrom('signatures').select((eb) => {
    const flag = (rule: ExpressionWrapper<Tables, 'signatures', SqlBool>) =>
      eb.case().when(rule).then(1).else(0).end()
    return [
      'signatures.id',
      eb.ref('signatures.state').$castTo<BoardState>().as('state'),
      'signatures.signatory',
      'signatures.is_later',
      flag(eb('signatures.left_at', 'is not', null)).as('has_left'),
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

/** The invitations of a scope that no signature answers, with the same facts. */
export function invitationFacts(db: Database, { letterId, words }: BoardScope) {
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
    sql<Flag>`0`.as('has_left'),
    'sign_invitations.found_by',
    eb.fn.coalesce('declined_at', 'invited_at').$notNull().as('since'),
    sql<Flag>`0`.as('again'),
    sql<Flag>`0`.as('waits'),
    sql<Flag>`0`.as('twin'),
  ])
}
