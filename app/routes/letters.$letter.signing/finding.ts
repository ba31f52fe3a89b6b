import type { BoardRow } from '../../domain/sign-on/board-row.server'
import type { Filter } from './filters'

/** In which order the board shows its rows. */
export const SORTS = ['newest', 'oldest', 'name'] as const
export type Sort = (typeof SORTS)[number]

export const SORT_LABELS: Record<Sort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'By name',
}

/** So many characters of what is looked for are read. */
export const LONGEST_FIND = 200

export const sortOf = (text: string | null): Sort => SORTS.find((sort) => sort === text) ?? 'newest'

type Row = Pick<BoardRow, 'organisation' | 'country' | 'website' | 'since'> & {
  readonly contacts: readonly Pick<BoardRow['contacts'][number], 'name' | 'role' | 'email'>[]
}

/** The rows in which every word of `wanted` stands: of the signatory, or of a contact. */
export function found<R extends Row>(rows: readonly R[], wanted: string): R[] {
  const words = folded(wanted).split(/\s+/u).filter(Boolean)
  return rows.filter((row) => {
    const people = row.contacts.flatMap(({ name, role, email }) => [name, role, email])
    const text = folded([row.organisation, row.country, row.website, ...people].join('\n'))
    return words.every((word) => text.includes(word))
  })
}

/** The same rows in an order; names by the rules of a language, BCP 47. */
export function sorted<R extends Row>(rows: readonly R[], sort: Sort, language: string): R[] {
  const names = new Intl.Collator(language, { numeric: true })
  const by: Record<Sort, (a: R, b: R) => number> = {
    newest: (a, b) => byMoment(b, a),
    oldest: byMoment,
    name: (a, b) => names.compare(a.organisation, b.organisation),
  }
  return rows.toSorted(by[sort])
}

const byMoment = (a: Row, b: Row): number => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1)

/** Words as they are compared: without case and accents. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** What of the board is shown. */
export interface View {
  readonly show: Filter
  readonly sort: Sort
  /** What is looked for: maybe a person, so that it never stands in an address. */
  readonly find: string
}

/** The address of a view of the board, but for what is looked for; what is usual is not said. */
export function viewAddress({ show, sort }: Pick<View, 'show' | 'sort'>): string {
  const said = new URLSearchParams()
  if (show !== 'all') said.set('show', show)
  if (sort !== 'newest') said.set('sort', sort)
  return `?${said}`
}
