import type { OrganisationKind } from '../../../../prisma-free-db/tables/signatures'

/** The kinds of organisations, in the order of the form, as people read them. */
export const KIND_LABELS: Readonly<Record<OrganisationKind, string>> = {
  charity: 'Charity or NGO',
  campaign: 'Campaign or community group',
  network: 'Network or coalition',
  union: 'Trade union',
  faith: 'Faith group',
  advice: 'Law centre or advice service',
  research: 'University or research body',
  business: 'Business or social enterprise',
  public: 'Public body',
  other: 'Other',
}

const isKind = (text: string): text is OrganisationKind => Object.hasOwn(KIND_LABELS, text)

/** The kinds by their names in the store. */
export const KINDS: readonly OrganisationKind[] = Object.keys(KIND_LABELS).filter(isKind)

/** A kind by its name; null for anything else. */
export const kindOf = (text: string): OrganisationKind | null => (isKind(text) ? text : null)
