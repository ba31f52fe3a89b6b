import type { InvitedRow } from '../../domain/sign-on/invitations/invited-rows.server'

/** What the invited can be narrowed to. */
export const INVITED_FILTERS = ['all', 'no-answer', 'no'] as const
export type InvitedFilter = (typeof INVITED_FILTERS)[number]

export const INVITED_LABELS: Readonly<Record<InvitedFilter, string>> = {
  all: 'All',
  'no-answer': 'No answer yet',
  no: 'Will not sign',
}

export const INVITED_MATCHES: Readonly<
  Record<InvitedFilter, (row: Pick<InvitedRow, 'saidNo'>) => boolean>
> = {
  all: () => true,
  'no-answer': (row) => row.saidNo === null,
  no: (row) => row.saidNo !== null,
}

export const invitedFilterOf = (text: string | null): InvitedFilter =>
  INVITED_FILTERS.find((filter) => filter === text) ?? 'all'
