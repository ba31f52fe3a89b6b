import type { BoardFilter } from '../../../../prisma-free-db/queries/board'
import type { Tally } from '../../../../prisma-free-db/queries/board-counts'
import type { Rise } from './board-view'

/** How many rows each filter shows, of all kinds. */
export function rowsIn(tallies: readonly Tally[]): Record<BoardFilter, number> {
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
export function standings(tallies: readonly Tally[], { publicOnly }: { publicOnly: boolean }) {
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

/** How a number rose of which so many came in each hour (`2026-11-28T09`): hour by hour, to its end, exact enough for a line over weeks. */
export function risen(hours: readonly { readonly hour: string; readonly n: number }[]): Rise[] {
  let signed = 0
  return hours.map(({ hour, n }) => {
    signed += n
    return { at: `${hour}:00:00.000Z`, signed }
  })
}
