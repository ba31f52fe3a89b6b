import type { BoardRow } from '../../domain/sign-on/board-row.server'

/** What the board can be narrowed to, in the order of the tabs. */
export const FILTERS = [
  'all',
  'signed',
  'again',
  'waiting',
  'twins',
  'considering',
  'unconfirmed',
  'declined',
  'left',
] as const
export type Filter = (typeof FILTERS)[number]

export const FILTER_LABELS: Record<Filter, string> = {
  all: 'All',
  signed: 'Signed',
  again: 'To confirm again',
  waiting: 'To accept',
  twins: 'Possible duplicates',
  considering: 'Considering',
  unconfirmed: 'To confirm',
  declined: 'Declined',
  left: 'Left',
}

type Row = Pick<BoardRow, 'state' | 'again' | 'contactWaits' | 'twins' | 'leftAt'>

export const MATCHES: Record<Filter, (row: Row) => boolean> = {
  all: () => true,
  signed: (row) => row.state === 'accepted' && !row.again && row.leftAt === null,
  again: (row) => row.again,
  waiting: (row) => row.state === 'confirmed' || row.contactWaits,
  twins: (row) => row.twins.length > 0 && row.state !== 'declined',
  considering: (row) => row.state === 'considering',
  unconfirmed: (row) => row.state === 'unconfirmed',
  declined: (row) => row.state === 'declined',
  left: (row) => row.state === 'withdrawn' || row.leftAt !== null,
}

export const filterOf = (text: string | null): Filter =>
  FILTERS.find((filter) => filter === text) ?? 'all'
