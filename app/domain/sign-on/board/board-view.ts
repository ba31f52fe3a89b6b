import type { BoardFilter } from '../../../../prisma-free-db/queries/board'
import type { BoardSort } from '../../../../prisma-free-db/queries/board-pages'
import type { Instant } from '../../../../prisma-free-db/tables/values'

/** What the board can be narrowed to, in the order of the tabs. */
export const FILTERS = [
  'all',
  'signed',
  'again',
  'waiting',
  'twins',
  'considering',
  'unconfirmed',
  'invited',
  'no',
  'declined',
  'left',
] as const satisfies readonly BoardFilter[]

/** In which order the board shows its rows. */
export const SORTS = ['newest', 'oldest', 'name'] as const satisfies readonly BoardSort[]

/** So many rows stand on one page of the board. */
export const ROWS_ON_A_PAGE = 100

/** So many characters of what is looked for are read. */
export const LONGEST_FIND = 200

/** What of the board is shown. */
export interface BoardView {
  readonly show: BoardFilter
  readonly sort: BoardSort
  /** What is looked for: maybe a person, so that it never stands in an address. */
  readonly find: string
  /** From 1. Past the last it is the last. */
  readonly page: number
}

export const WHOLE_BOARD: BoardView = { show: 'all', sort: 'newest', find: '', page: 1 }

/** A moment up to which so many had signed. */
export interface Rise {
  readonly at: Instant
  readonly signed: number
}
