import type { Signature } from '../../../prisma-free-db/queries/signatures'
import type { ListOrder } from '../../../prisma-free-db/tables'

/** In which order a letter's signatories stand in every list of them. */
export interface Ordering {
  readonly order: ListOrder
  /** The organisation that leads the letter comes before all others. */
  readonly leadsFirst: boolean
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
 * end. `lead` is the key of the organisation that leads.
 */
export function inOrder<L extends Listed>(
  signatures: readonly L[],
  { order, leadsFirst }: Ordering,
  { language, lead }: { language: string; lead: string | null },
): L[] {
  const names = new Intl.Collator(language, { numeric: true })
  const name = ({ organisation }: L) => organisation.replace(ARTICLE, '') || organisation
  const place = (one: L) => one.place ?? Number.MAX_SAFE_INTEGER
  const listed =
    order === 'name'
      ? signatures.toSorted((a, b) => names.compare(name(a), name(b)))
      : order === 'hand'
        ? signatures.toSorted((a, b) => place(a) - place(b))
        : [...signatures]
  if (!leadsFirst) return listed
  const leads = (one: L) => one.organisation_key === lead
  return [...listed.filter(leads), ...listed.filter((one) => !leads(one))]
}
