import type { BoardView } from '../../domain/sign-on/board/board-view'

/**
 * The address of a view of the board, but for what is looked for, which may be a person; what is usual
 * is not said.
 */
export function viewAddress({ show, sort, page }: Omit<BoardView, 'find'>): string {
  const said = new URLSearchParams()
  if (show !== 'all') said.set('show', show)
  if (sort !== 'newest') said.set('sort', sort)
  if (page !== 1) said.set('page', String(page))
  return `?${said}`
}
