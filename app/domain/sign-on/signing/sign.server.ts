import type { Database } from '../../../../prisma-free-db/open'
import type { Language } from '../../../words/languages'
import { wordsIn } from '../../../words/words.server'
import { type Actor, instantOf } from '../../actor.server'
import { Invalid } from '../../errors.server'
import type { Came } from '../floods/screening'
import { requireAllowed } from '../terms.server'
import {
  type OrganisationWritten,
  optionalLine,
  organisationClaim,
  type PersonWritten,
  personClaim,
} from './claim.server'
import { declarationIn } from './declaration'
import { enter } from './enter.server'
import { emailAddress, optionalEmail, organisationKey, personKey, required } from './names.server'
import { textRead } from './text-read'

export interface NewSignature extends OrganisationWritten {
  /** As the letter's address has it: after a dot the token of an invitation. */
  readonly slug: string
  /** The number of the version that they had before them. */
  readonly version: number
  /** In which of its languages, BCP 47; left out: the one that it was written in first. */
  readonly text?: string | undefined
  /** Who signs for it. */
  readonly name: string
  readonly role: string
  readonly email: string
  /** Who filled the form in, where that is somebody else. */
  readonly filledBy: string | null
  /** An address of the organisation that gets a copy of the receipt. */
  readonly copyTo: string | null
  /** They declare, in the letter's words, that they may sign for the organisation. */
  readonly authority: boolean
  /** How the form came; left out where nobody floods the letter. */
  readonly came?: Came
  /** They ticked that the organisation book may keep them beyond this letter. */
  readonly forBook?: boolean
  /** In which they read the form, and are written to. */
  readonly language: Language
  readonly baseUrl: string
}

/**
 * Signs a letter for an organisation: writes it down as unconfirmed and sends a link to confirm.
 * The answer is the same whether the organisation or the email is here already, so that nobody
 * learns it from the form. Throws `NotFound`, or `Invalid` on a field or on the whole form.
 */
export async function addSignature(db: Database, actor: Actor, input: NewSignature): Promise<void> {
  const claim = organisationClaim(input)
  const person = contactWritten(input)
  const email = emailAddress(input.email)
  requireAuthority(input.authority)
  await enter(db, actor, {
    slug: input.slug,
    version: input.version,
    signatory: 'organisation',
    key: organisationKey(claim.organisation),
    claim,
    contactUnder: (_, terms) => {
      requireAllowed(terms, claim.naming)
      return {
        ...person,
        ...textRead(input.text),
        considering_until: null,
        language: input.language,
        ...declared(actor, declarationIn(terms.declaration, wordsIn(input.language))),
        ...asked(input),
      }
    },
    email,
    came: input.came ?? 'calm',
    baseUrl: input.baseUrl,
  })
}

export interface NewPersonalSignature extends PersonWritten {
  /** As the letter's address has it: after a dot the token of an invitation. */
  readonly slug: string
  /** The number of the version that they had before them. */
  readonly version: number
  /** In which of its languages, BCP 47; left out: the one that it was written in first. */
  readonly text?: string | undefined
  readonly email: string
  /** They declare that they sign for themselves. */
  readonly authority: boolean
  /** How the form came; left out where nobody floods the letter. */
  readonly came?: Came
  /** In which they read the form, and are written to. */
  readonly language: Language
  readonly baseUrl: string
}

/** Signs a letter in a personal capacity, where it allows that. As `addSignature` otherwise. */
export async function addPersonalSignature(
  db: Database,
  actor: Actor,
  input: NewPersonalSignature,
): Promise<void> {
  const claim = personClaim(input)
  const person = personWritten(input)
  const email = emailAddress(input.email)
  if (!input.authority) {
    throw new Invalid(({ t }) => t('refusals.personAuthority'), 'authority')
  }
  await enter(db, actor, {
    slug: input.slug,
    version: input.version,
    signatory: 'person',
    key: personKey(email),
    claim,
    contactUnder: (_, terms) => {
      if (!terms.allowsPersons) throw new Invalid(({ t }) => t('refusals.onlyOrganisations'))
      requireAllowed(terms, claim.naming)
      return {
        ...person,
        ...textRead(input.text),
        filled_by: null,
        copy_to: null,
        asked_for_book: 0,
        considering_until: null,
        language: input.language,
        ...declared(actor, wordsIn(input.language).t('form.personalDeclaration')),
      }
    },
    email,
    came: input.came ?? 'calm',
    baseUrl: input.baseUrl,
  })
}

/** Who signs for an organisation, and how, as it is kept. Throws `Invalid` on a field. */
export const contactWritten = (
  input: Pick<NewSignature, 'name' | 'role' | 'filledBy' | 'copyTo'>,
) => ({
  name: required(input.name, 'name', ({ t }) => t('refusals.name')),
  role: required(input.role, 'role', ({ t }) => t('refusals.role')),
  employer: null,
  filled_by: optionalLine(input.filledBy, 'filledBy'),
  copy_to: optionalEmail(input.copyTo, 'copyTo'),
})

/** A person in a personal capacity, as it is kept. Throws `Invalid` on a field. */
export const personWritten = (input: PersonWritten) => ({
  name: required(input.name, 'name', ({ t }) => t('refusals.name')),
  role: required(input.role, 'role', ({ t }) => t('refusals.personRole')),
  employer: optionalLine(input.employer, 'employer'),
})

/** Whether they asked to be kept in the organisation book. Who did not tick it did not. */
export const asked = ({ forBook = false }: Pick<NewSignature, 'forBook'>) => ({
  asked_for_book: forBook ? (1 as const) : (0 as const),
})

/** Throws `Invalid` on `authority` unless somebody declares that they may sign. */
export function requireAuthority(authority: boolean): void {
  if (!authority) {
    throw new Invalid(({ t }) => t('refusals.noAuthority'), 'authority')
  }
}

/** That they declared it, when, and in which words. */
export const declared = (actor: Actor, declaration: string) => ({
  authority_declared_at: instantOf(actor),
  declaration,
})
