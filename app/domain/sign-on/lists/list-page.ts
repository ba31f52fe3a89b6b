import { wallClockAt } from '../../letters/deadline'
import type { PublicList, PublicSignatory } from './naming.server'

type Signed = Pick<PublicSignatory, 'signedAt' | 'againAt' | 'leftAt'>

/** So many names stand on one page of a list. */
export const NAMES_ON_A_PAGE = 100

/** One page of those who signed, with how many there are in all. */
export interface ListPage extends PublicList {
  /** How many of each list may not be named. */
  readonly unnamed: {
    readonly organisations: number
    readonly persons: number
    readonly later: number
  }
  /** Which page it is, from 1, and of how many. The first has the newest, where names come by date. */
  readonly page: { readonly at: number; readonly of: number }
}

/**
 * One page of a list, each part of it in the list's order, the moments as days by the clocks of a place. `asked` is what an address says: whatever is no page is the
 * first, or the last.
 */
export function listPage(list: PublicList, asked: string | null, timeZone: string): ListPage {
  const longest = Math.max(list.signatories.length, list.persons.length, list.later.length)
  const of = Math.max(1, Math.ceil(longest / NAMES_ON_A_PAGE))
  const at = Math.min(of, Math.max(1, Math.trunc(Number(asked)) || 1))
  const before = (at - 1) * NAMES_ON_A_PAGE
  const sliced = <One>(all: readonly One[]) => {
    if (!list.byDate) return all.slice(before, before + NAMES_ON_A_PAGE)
    // Read from the end.
    const end = Math.max(0, all.length - before)
    return all.slice(Math.max(0, end - NAMES_ON_A_PAGE), end)
  }
  const dayThere = (at: string) => wallClockAt(at, timeZone).day
  const byClocks = <One extends Signed>(one: One): One => ({
    ...one,
    signedAt: dayThere(one.signedAt),
    againAt: one.againAt && dayThere(one.againAt),
    leftAt: one.leftAt && dayThere(one.leftAt),
  })
  return {
    ...list,
    signatories: sliced(list.signatories).map(byClocks),
    persons: sliced(list.persons).map(byClocks),
    later: sliced(list.later).map(byClocks),
    unnamed: {
      organisations: list.signed - list.signatories.length,
      persons: list.signedPersons - list.persons.length,
      later: list.signedLater - list.later.length,
    },
    page: { at, of },
  }
}
