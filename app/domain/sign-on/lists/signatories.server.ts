import type { Database } from '../../../../prisma-free-db/open'
import {
  type BoardFilter,
  type BoardScope,
  type BoardState,
  rowsOnPage,
  type Tally,
  tally,
} from '../../../../prisma-free-db/queries/board'
import { findVersionById } from '../../../../prisma-free-db/queries/letter-coalition'
import { findSigningTerms } from '../../../../prisma-free-db/queries/signing-terms'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../../letters/access.server'
import type { BoardLine } from '../board/board-line'
import { boardLines } from '../board/board-lines.server'
import { type BoardView, type Rise, ROWS_ON_A_PAGE, WHOLE_BOARD } from '../board/board-view'
import { wordsOf } from '../board/finding.server'
import { noteAlike } from '../board/twins.server'
import { daysLeft, isOpen } from '../opening.server'
import { hasLaunch, isLaunched } from '../page/launch'
import { confirmedAgain, holdingOf, inLists, type Standing, standingUnder } from './standing.server'

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
  const holding = version ? await holdingOf(db, letterId, version.id) : []
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
    confirmedAgain: version ? await confirmedAgain(db, letterId, version.id) : null,
    rises: risen(version ? await standingUnder(db, letterId, version.id) : []),
    version: version ? { number: version.number, fixedAt: version.created_at } : null,
    open: isOpen(letter, actor.now),
    daysLeft: daysLeft(letter, actor.now),
    byInvitation: terms?.listing === 'invited',
    toLaunch: terms !== undefined && hasLaunch(terms) && !isLaunched(terms, actor.now),
  }
}

/** How many rows each filter shows, of all kinds. */
function rowsIn(tallies: readonly Tally[]): Record<BoardFilter, number> {
  const sum = (filter: BoardFilter) =>
    tallies.reduce((before, { rows }) => before + rows[filter], 0)
  return {
    all: sum('all'),
    signed: sum('signed'),
    again: sum('again'),
    waiting: sum('waiting'),
    twins: sum('twins'),
    considering: sum('considering'),
    unconfirmed: sum('unconfirmed'),
    invited: sum('invited'),
    no: sum('no'),
    declined: sum('declined'),
    left: sum('left'),
  }
}

/** How many stand where; later supporters are not of those whom the letter was sent for. How many were invited only coordinators read. */
function standings(tallies: readonly Tally[], { publicOnly }: { publicOnly: boolean }) {
  const counts = {
    invited: 0,
    'said no': 0,
    unconfirmed: 0,
    considering: 0,
    confirmed: 0,
    accepted: 0,
    declined: 0,
    withdrawn: 0,
    merged: 0,
    again: 0,
  }
  let persons = 0
  for (const { state, signatory, isLater, again, rows } of tallies) {
    const isAgain = state === 'accepted' && again
    if (publicOnly && (state === 'invited' || state === 'said no')) continue
    if (signatory === 'person') persons += state === 'accepted' && !isAgain ? rows.all : 0
    else if (!isLater) counts[isAgain ? 'again' : state] += rows.all
  }
  return { counts, persons }
}

const risesOf = new WeakMap<readonly Standing[], Rise[]>()

/**
 * How the number of organisations rose that stand under a text, later supporters apart: hour by hour, to its end, exact
 * enough for a line over weeks.
 */
function risen(standings: readonly Standing[]): Rise[] {
  const rises = risesOf.get(standings) ?? countedByHour(inLists(standings).organisations)
  risesOf.set(standings, rises)
  return rises
}

function countedByHour(organisations: readonly Standing[]): Rise[] {
  const inHour = new Map<string, number>()
  for (const { signature } of organisations) {
    const hour = (signature.confirmed_at ?? signature.created_at).slice(0, '2026-11-28T09'.length)
    inHour.set(hour, (inHour.get(hour) ?? 0) + 1)
  }
  let signed = 0
  const hours = [...inHour].sort(([one], [other]) => (one < other ? -1 : 1))
  return hours.map(([hour, n]) => {
    signed += n
    return { at: `${hour}:00:00.000Z`, signed }
  })
}
