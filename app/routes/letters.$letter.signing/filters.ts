import { FILTERS, SORTS } from '../../domain/sign-on/board/board-view'

export type Filter = (typeof FILTERS)[number]
export type Sort = (typeof SORTS)[number]

export const FILTER_LABELS: Record<Filter, string> = {
  all: 'All',
  signed: 'Signed',
  again: 'To confirm again',
  waiting: 'To accept',
  twins: 'Possible duplicates',
  considering: 'Considering',
  unconfirmed: 'To confirm',
  invited: 'No answer yet',
  no: 'Will not sign',
  declined: 'Declined',
  left: 'Left',
}

export const SORT_LABELS: Record<Sort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'By name',
}

export const filterOf = (text: string | null): Filter =>
  FILTERS.find((filter) => filter === text) ?? 'all'

export const sortOf = (text: string | null): Sort => SORTS.find((sort) => sort === text) ?? 'newest'
