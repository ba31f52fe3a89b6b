import type { BookEntry } from '../../../../prisma-free-db/queries/book'
import type { OrganisationKind } from '../../../../prisma-free-db/tables/signatures'
import type { PastLetter } from './past.server'

/** Somebody who signs for an organisation of the book. */
export interface BookContact {
  /** The id of their entry. */
  readonly id: string
  readonly name: string
  readonly role: string
  readonly email: string
  readonly daysToDecide: number | null
  /** In which language they read the last letter, BCP 47. */
  readonly language: string
  readonly since: string
  /** The day on which their entry goes, `2027-11-28`. */
  readonly keptUntil: string
  readonly signed: readonly PastLetter[]
}

/** An organisation of the book, with everybody who signs for it. */
export interface BookOrganisation {
  /** As whoever consented last writes it; likewise what it is, and where. */
  readonly organisation: string
  readonly kind: OrganisationKind | null
  readonly country: string | null
  readonly website: string | null
  readonly number: string | null
  readonly since: string
  readonly contacts: readonly BookContact[]
}

/** Entries by organisation, in the order of the entries. */
export function organisationsOf(
  entries: readonly BookEntry[],
  past: ReadonlyMap<string, readonly PastLetter[]>,
): BookOrganisation[] {
  const byKey = new Map<string, BookEntry[]>()
  for (const entry of entries) {
    byKey.set(entry.organisation_key, [...(byKey.get(entry.organisation_key) ?? []), entry])
  }
  return [...byKey.values()].map((own) => {
    const latest = own.reduce((one, other) => (other.consented_at > one.consented_at ? other : one))
    const first = own.reduce((one, other) => (other.created_at < one.created_at ? other : one))
    const { organisation, kind, country, website, number } = latest
    const since = first.created_at
    const contacts = own.map((entry) => ({
      id: entry.id,
      name: entry.name,
      role: entry.role,
      email: entry.email,
      daysToDecide: entry.days_to_decide,
      language: entry.language,
      since: entry.created_at,
      keptUntil: entry.renew_by,
      signed: past.get(entry.id) ?? [],
    }))
    return { organisation, kind, country, website, number, since, contacts }
  })
}
