import type { Database } from '../../../../prisma-free-db/open'
import { findLetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import { findSigningTerms } from '../../../../prisma-free-db/queries/signing-terms'
import { organisationKey } from '../signing/names.server'
import { type OrderedBy, type Ordering, USUAL_ORDER } from './order'

/** In which order the signatories of a letter stand in every list. */
export async function orderingOf(db: Database, letterId: string): Promise<Ordering> {
  const terms = await findSigningTerms(db, letterId)
  return terms ? { order: terms.list_order, leadsFirst: terms.leads_first === 1 } : USUAL_ORDER
}

/** By which rules the lists of a letter are ordered, and which of their states it is. */
export interface ListRules extends OrderedBy {
  /** Another number after each change of who stands under it. */
  readonly revision: number
}

export async function listRules(db: Database, letterId: string): Promise<ListRules> {
  const letter = await findLetterWithCoalition(db, { id: letterId })
  return {
    ...(await orderingOf(db, letterId)),
    language: letter?.language ?? 'en',
    lead: letter?.lead_organisation ? organisationKey(letter.lead_organisation) : null,
    revision: letter?.list_revision ?? 0,
  }
}
