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
export function inOrder<L extends Listed>(
  signatures: readonly L[],
  { order, leadsFirst, language, lead }: OrderedBy,
): L[] {
  const place = (one: L) => one.place ?? Number.MAX_SAFE_INTEGER
  const listed =
    order === 'name'
      ? byName(signatures, language)
      : order === 'hand'
        ? signatures.toSorted((a, b) => place(a) - place(b))
        : [...signatures]
  if (!leadsFirst) return listed
  const leads = (one: L) => one.organisation_key === lead
  return [...listed.filter(leads), ...listed.filter((one) => !leads(one))]
}

function byName<L extends Listed>(signatures: readonly L[], language: string): L[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return signatures
    .map((one) => ({ one, name: one.organisation.replace(ARTICLE, '') || one.organisation }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ one }) => one)
}
