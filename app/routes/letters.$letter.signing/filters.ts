import type { BoardRow } from '../../domain/sign-on/signatories.server'

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
}

type Row = Pick<BoardRow, 'state' | 'again' | 'contactWaits' | 'twins'>

export const MATCHES: Record<Filter, (row: Row) => boolean> = {
  all: () => true,
  signed: (row) => row.state === 'accepted' && !row.again,
  again: (row) => row.again,
  waiting: (row) => row.state === 'confirmed' || row.contactWaits,
  twins: (row) => row.twins.length > 0 && row.state !== 'declined',
  considering: (row) => row.state === 'considering',
  unconfirmed: (row) => row.state === 'unconfirmed',
  declined: (row) => row.state === 'declined',
}

export const filterOf = (text: string | null): Filter =>
  FILTERS.find((filter) => filter === text) ?? 'all'
