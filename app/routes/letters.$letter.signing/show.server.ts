import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { type Board, readBoard } from '../../domain/sign-on/board/board.server'
import { type BoardView, LONGEST_FIND } from '../../domain/sign-on/board/board-view'
import { refusing } from '../../http/refusals'
import { filterOf, sortOf } from './filters'

/** Which view of the board is asked for: its address says it, but for what is looked for, which a form sends. */
export function viewOf(request: Request, form?: FormData): BoardView {
  const { searchParams } = new URL(request.url)
  return {
    show: filterOf(searchParams.get('show')),
    sort: sortOf(searchParams.get('sort')),
    page: Math.trunc(Number(searchParams.get('page'))) || 1,
    find: String(form?.get('find') ?? '')
      .trim()
      .slice(0, LONGEST_FIND),
  }
}

/** The board as one view of it shows it. */
export async function showBoard(
  db: AppContext['db'],
  person: Person,
  letterId: string,
  view: BoardView,
): Promise<Board & { view: BoardView }> {
  const board = await refusing(readBoard(db, person, letterId, view))
  return { ...board, view: { ...view, page: board.page.at } }
}
