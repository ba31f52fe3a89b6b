import type { Signature } from '../../../../prisma-free-db/queries/signatures'
import type { ListOrder } from '../../../../prisma-free-db/tables/signing-terms'

/** In which order a letter's signatories stand in every list of them. */
export interface Ordering {
  readonly order: ListOrder
  /** The organisation that leads the letter comes before all others. */
  readonly leadsFirst: boolean
}

/** All that the order rests on beside who is in the list. */
export interface OrderedBy extends Ordering {
  /** By whose rules names are sorted, BCP 47. */
  readonly language: string
  /** The key of the organisation that leads. */
  readonly lead: string | null
}

/** What is usual: in the order of signing. */
export const USUAL_ORDER: Ordering = { order: 'date', leadsFirst: false }

/** True where a list may be read from its other end: the newest first. */
export const isByDate = ({ order, leadsFirst }: Ordering): boolean =>
  order === 'date' && !leadsFirst

type Listed = Pick<Signature, 'organisation' | 'organisation_key' | 'place'>

// The article does not count in a list of names.
const ARTICLE = /^(the|y|yr|le|la|les|el|los|las|al-|ال)\s*/iu

/**
 * Signatures that come in the order of signing, in the order that was chosen: names by the rules of
 * the letter's language without their article, or by hand, with those that nobody has placed at the
 * end.
 */
export const inOrder = <L extends Listed>(signatures: readonly L[], rules: OrderedBy): L[] =>
  signatures.toSorted(comparing<L>(rules))

type Compare<L> = (one: L, other: L) => number

/** Which of two comes first in that order; 0 where the order of signing says it. */
export function comparing<L extends Listed>(rules: OrderedBy): Compare<L> {
  const { order, leadsFirst, language, lead } = rules
  const chosen: Compare<L> =
    order === 'name' ? byName(language) : order === 'hand' ? byPlace : () => 0
  if (!leadsFirst) return chosen
  const follows = (one: L) => Number(one.organisation_key !== lead)
  return (one, other) => follows(one) - follows(other) || chosen(one, other)
}

const byPlace = (one: Listed, other: Listed): number => placeOf(one) - placeOf(other)
const placeOf = ({ place }: Listed): number => place ?? Number.MAX_SAFE_INTEGER

function byName<L extends Listed>(language: string): Compare<L> {
  const { compare } = new Intl.Collator(language, { numeric: true })
  // Each is compared many times.
  const names = new Map<L, string>()
  const nameOf = (one: L): string => {
    const name = names.get(one) ?? (one.organisation.replace(ARTICLE, '') || one.organisation)
    names.set(one, name)
    return name
  }
  return (one, other) => compare(nameOf(one), nameOf(other))
}

type Signed = Pick<Signature, 'id' | 'created_at' | 'confirmed_at'>

/** Which of two signed first; those who have not confirmed come last, in order of arrival. */
export const bySigning = (one: Signed, other: Signed): number =>
  inLetters(one.confirmed_at ?? '9999', other.confirmed_at ?? '9999') ||
  inLetters(one.created_at, other.created_at) ||
  inLetters(one.id, other.id)

const inLetters = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
