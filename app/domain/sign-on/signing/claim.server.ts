import type { Contact } from '../../../../prisma-free-db/queries/contacts'
import type { OrganisationKind, PublicNaming } from '../../../../prisma-free-db/tables/signatures'
import { Invalid } from '../../errors.server'
import { kindOf } from './kinds'
import {
  oneLine,
  organisationName,
  required,
  requireReadable,
  websiteAddress,
} from './names.server'

const LONGEST_SENTENCE = 280

/** What somebody writes about the organisation that signs. */
export interface OrganisationWritten {
  readonly organisation: string
  readonly kind: string
  /** Country or region. */
  readonly country: string
  readonly website: string | null
  /** Charity or company number. */
  readonly number: string | null
  readonly sentence: string | null
  readonly naming: PublicNaming
}

/** What somebody writes who signs in a personal capacity. */
export interface PersonWritten {
  readonly name: string
  readonly role: string
  /** Where they work, as a description. */
  readonly employer: string | null
  readonly sentence: string | null
  readonly naming: 'person' | 'none'
}

/** What a contact says of who signs, as it is kept beside the contact and, once confirmed, the signature. */
export interface Claim {
  readonly organisation: string
  readonly kind: OrganisationKind | null
  readonly country: string | null
  readonly website: string | null
  readonly number: string | null
  readonly sentence: string | null
  readonly naming: PublicNaming
}

/** Reads what was written about an organisation. Throws `Invalid` on the first field that is wrong. */
export const organisationClaim = (written: OrganisationWritten): Claim => ({
  organisation: organisationName(written.organisation),
  kind: requiredKind(written.kind),
  country: required(written.country, 'country', ({ t }) => t('refusals.country')),
  website: websiteAddress(written.website),
  number: optionalLine(written.number, 'number'),
  sentence: publicSentence(written.sentence),
  naming: written.naming,
})

/** Reads what a person wrote about themselves, likewise. */
export const personClaim = (written: PersonWritten): Claim => ({
  organisation: required(written.name, 'name', ({ t }) => t('refusals.name')),
  kind: null,
  country: null,
  website: null,
  number: null,
  sentence: publicSentence(written.sentence),
  naming: written.naming,
})

/** What a contact wrote about who signs, as the signature takes it. */
export const claimOf = (contact: Contact): Claim & { version_id: string } => ({
  version_id: contact.version_id,
  organisation: contact.organisation,
  kind: contact.kind,
  country: contact.country,
  website: contact.website,
  number: contact.number,
  sentence: contact.sentence,
  naming: contact.naming,
})

/** A claim that says nothing: what is left of one that was taken back. */
export const NO_CLAIM = {
  organisation: '',
  kind: null,
  country: null,
  website: null,
  number: null,
  sentence: null,
} as const

export function requiredKind(text: string): OrganisationKind {
  const kind = kindOf(text)
  if (!kind) throw new Invalid(({ t }) => t('refusals.kind'), 'kind')
  return kind
}

/** A line that may be empty. Throws `Invalid` on `field` for a long one. */
export function optionalLine(text: string | null, field: string): string | null {
  return oneLine(text ?? '') === '' ? null : required(text ?? '', field, '')
}

/** What they say in public. Throws `Invalid` on `sentence` for more than one could read beside a name. */
export function publicSentence(text: string | null): string | null {
  const sentence = oneLine(text ?? '')
  if (sentence.length > LONGEST_SENTENCE) {
    throw new Invalid(({ t }) => t('refusals.tooLong', { most: LONGEST_SENTENCE }), 'sentence')
  }
  requireReadable(sentence, 'sentence')
  return sentence === '' ? null : sentence
}
