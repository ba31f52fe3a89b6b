import type { Database } from '../../../../prisma-free-db/open'
import type { BoardFilter, BoardScope, BoardState } from '../../../../prisma-free-db/queries/board'
import { signedByHour, tally } from '../../../../prisma-free-db/queries/board-counts'
import { rowsOnPage } from '../../../../prisma-free-db/queries/board-pages'
import { findVersionById } from '../../../../prisma-free-db/queries/letter-coalition'
import { findSigningTerms } from '../../../../prisma-free-db/queries/signing-terms'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../../letters/access.server'
import { confirmedAgain, holdingOf } from '../changes/confirmed-again.server'
import { daysLeft, isOpen } from '../opening.server'
import { hasLaunch, isLaunched } from '../page/launch'
import { risen, rowsIn, standings } from './board-counts'
import type { BoardLine } from './board-line'
import { boardLines } from './board-lines.server'
import { type BoardView, type Rise, ROWS_ON_A_PAGE, WHOLE_BOARD } from './board-view'
import { wordsOf } from './finding.server'
import { noteAlike } from './twins.server'

export interface Board {
  /**
   * Those of one page of a view. Only for coordinators: who was invited and has not signed, and those that were taken
   * back, which have no name any more.
   */
  readonly rows: readonly BoardLine[]
  /** Which page it is, from 1, and of how many. */
  readonly page: { readonly at: number; readonly of: number }
  /** How many rows there are, whatever is looked for. */
  readonly total: number
  /** How many of those that are found each filter shows. */
  readonly found: Readonly<Record<BoardFilter, number>>
  /**
   * Of organisations, later supporters apart. `accepted` are those under the text that is open; who is to confirm again
   * stands under an earlier one.
   */
  readonly counts: Readonly<Record<BoardState | 'again', number>>
  /** How many that signed before the meaning changed have confirmed again; null where it never did. */
  readonly confirmedAgain: { readonly done: number; readonly of: number } | null
  /** People who signed in a personal capacity and were accepted: they count apart. */
  readonly persons: number
  /** How many wait for a coordinator: signatures, and further contacts of them. */
  readonly waiting: number
  /** How the number of organisations that are accepted rose, by the time at which they signed. */
  readonly rises: readonly Rise[]
  /** The text that is open for signature, or was; null before. */
  readonly version: { readonly number: number; readonly fixedAt: string } | null
  readonly open: boolean
  readonly daysLeft: number | null
  /** Only those who are invited come to the page. */
  readonly byInvitation: boolean
  /** Launching it, which is still to come, changes what the public sees. */
  readonly toLaunch: boolean
}

/**
 * One view of a letter's organisations for its board. Coordinators see who signed for each, and who was invited;
 * other members see what is public, and how many there are. Throws `NotFound`.
 */
export async function readBoard(
  db: Database,
  actor: Actor,
  letterId: string,
  view: BoardView = WHOLE_BOARD,
): Promise<Board> {
  const { letter, role } = await requireLetter(db, actor, letterId)
  const version = letter.open_version_id
    ? await findVersionById(db, letter.open_version_id)
    : undefined
  const publicOnly = role !== 'coordinator'
  if (!publicOnly) await noteAlike(db, letterId)
  const holding = await holdingOf(db, letter)
  const scope: BoardScope = { letterId, holding, publicOnly, words: wordsOf(view.find) }

  const tallies = await tally(db, { ...scope, publicOnly: false, words: [] })
  const found =
    publicOnly || scope.words.length > 0 ? rowsIn(await tally(db, scope)) : rowsIn(tallies)
  const of = Math.max(1, Math.ceil(found[view.show] / ROWS_ON_A_PAGE))
  const at = Math.min(of, Math.max(1, view.page))
  const ids = await rowsOnPage(db, scope, {
    filter: view.show,
    sort: view.sort,
    from: (at - 1) * ROWS_ON_A_PAGE,
    most: ROWS_ON_A_PAGE,
  })
  const terms = await findSigningTerms(db, letterId)
  return {
    rows: await boardLines(db, scope, ids),
    page: { at, of },
    total: publicOnly ? rowsIn(await tally(db, { ...scope, words: [] })).all : rowsIn(tallies).all,
    found,
    ...standings(tallies, { publicOnly }),
    waiting: publicOnly ? 0 : rowsIn(tallies).waiting,
    confirmedAgain: holding && (await confirmedAgain(db, letter)),
    rises: risen(await signedByHour(db, scope)),
    version: version ? { number: version.number, fixedAt: version.created_at } : null,
    open: isOpen(letter, actor.now),
    daysLeft: daysLeft(letter, actor.now),
    byInvitation: terms?.listing === 'invited',
    toLaunch: terms !== undefined && hasLaunch(terms) && !isLaunched(terms, actor.now),
  }
}
