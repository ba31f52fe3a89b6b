import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { type Board, readBoard } from '../../domain/sign-on/signatories.server'
import { refusing } from '../../http/refusals'
import { filterOf } from './filters'
import { found, LONGEST_FIND, sorted, sortOf, type View } from './finding'

/** Which view of the board is asked for: its address says it, but for what is looked for, which a form sends. */
export function viewOf(request: Request, form?: FormData): View {
  const { searchParams } = new URL(request.url)
  return {
    show: filterOf(searchParams.get('show')),
    sort: sortOf(searchParams.get('sort')),
    find: String(form?.get('find') ?? '')
      .trim()
      .slice(0, LONGEST_FIND),
  }
}

/** The board with the rows of one view of it, and how many there are in all. */
export async function showBoard(
  db: AppContext['db'],
  person: Person,
  letterId: string,
  view: View,
): Promise<Board & { total: number; view: View }> {
  const board = await refusing(readBoard(db, person, letterId))
  return {
    ...board,
    rows: sorted(found(board.rows, view.find), view.sort, 'en'),
    total: board.rows.length,
    view,
  }
}
