import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  contactsToRemind,
  markReminded,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import { findVersionById } from '../../../../prisma-free-db/queries/letter-coalition'
import { findSignature, updateSignature } from '../../../../prisma-free-db/queries/signatures'
import type { Language } from '../../../words/languages'
import { wordsIn } from '../../../words/words.server'
import { type Actor, instantOf } from '../../actor.server'
import { Forbidden, Invalid, NotFound } from '../../errors.server'
import { takeIntoBook } from '../book/keeping.server'
import { recordAgreement } from '../changes/agreements.server'
import type { Came } from '../floods/screening'
import { holdManaged } from '../managing/manage.server'
import { dayOf, findPublicLetter, requirePublicLetter } from '../opening.server'
import { requireAllowed, termsFor } from '../terms.server'
import { NO_CLAIM, type OrganisationWritten, organisationClaim } from './claim.server'
import { daysToDecide } from './days-to-decide'
import { declarationIn } from './declaration'
import { enter, requireOpen } from './enter.server'
import { emailAddress, organisationKey, organisationName, required } from './names.server'
import { sendReceipt, sendReminder } from './receipt.server'
import { asked, contactWritten, declared, type NewSignature, requireAuthority } from './sign.server'
import { takeOn } from './take-on.server'
import { textRead } from './text-read'

export interface NewConsidering {
  readonly slug: string
  readonly organisation: string
  readonly name: string
  readonly role: string
  readonly email: string
  /** The day on which they decide, `2026-12-01`. */
  readonly until: string
  /** In which language they read the letter, BCP 47; left out: the one that it was written in first. */
  readonly text?: string | undefined
  /** How the form came; left out where nobody floods the letter. */
  readonly came?: Came
  /** In which they read the form, and are written to. */
  readonly language: Language
  readonly baseUrl: string
}

/**
 * Notes that an organisation is considering a letter, until a day that it names: unconfirmed, as
 * `addSignature`, and on no list after. Throws `NotFound`, or `Invalid` on a field.
 */
export async function addConsidering(
  db: Database,
  actor: Actor,
  input: NewConsidering,
): Promise<void> {
  const organisation = organisationName(input.organisation)
  const name = required(input.name, 'name', ({ t }) => t('refusals.name'))
  const role = required(input.role, 'role', ({ t }) => t('refusals.role'))
  const email = emailAddress(input.email)
  await enter(db, actor, {
    slug: input.slug,
    signatory: 'organisation',
    key: organisationKey(organisation),
    claim: { ...NO_CLAIM, organisation, naming: 'none' },
    contactUnder: ({ letter }) => ({
      name,
      role,
      employer: null,
      filled_by: null,
      copy_to: null,
      language: input.language,
      considering_until: readDay(input.until, letter, actor),
      authority_declared_at: '',
      asked_for_book: 0,
      declaration: null,
      ...textRead(input.text),
    }),
    email,
    came: input.came ?? 'calm',
    baseUrl: input.baseUrl,
  })
}

/** Moves the day on which they decide; they are reminded once on the new one. Throws as `addConsidering`. */
export async function moveDecision(
  db: Database,
  actor: Actor,
  input: { token: string; until: string },
): Promise<void> {
  await atomically(db, async (tx) => {
    const found = await holdManaged(tx, actor, input.token)
    if (found?.contact.state !== 'considering') throw new NotFound()
    const until = readDay(input.until, found.letter, actor)
    if (until === found.contact.considering_until) return
    await updateContact(tx, found.contact.id, { considering_until: until, reminded_at: null })
    if (found.signature.state === 'considering') {
      await updateSignature(tx, found.signature.id, { considering_until: until })
    }
  })
}

/**
 * Signs after all, by the link of who considered it: their email is confirmed already. The text is
 * the one that is open now. Throws `NotFound` where the link has ended, `Invalid` on a field or once
 * the letter is closed.
 */
export async function signAfterAll(
  db: Database,
  actor: Actor,
  input: OrganisationWritten &
    Pick<
      NewSignature,
      | 'version'
      | 'text'
      | 'name'
      | 'role'
      | 'filledBy'
      | 'copyTo'
      | 'authority'
      | 'forBook'
      | 'language'
      | 'baseUrl'
    > & {
      readonly token: string
    },
): Promise<void> {
  const claim = organisationClaim(input)
  const person = contactWritten(input)
  requireAuthority(input.authority)
  await atomically(db, async (tx) => {
    const found = await holdManaged(tx, actor, input.token)
    if (found?.contact.state !== 'considering') throw new NotFound()
    const open = await requirePublicLetter(tx, { id: found.letter.id })
    requireOpen(actor, open, input.version)
    const terms = await termsFor(tx, open.letter.id)
    requireAllowed(terms, claim.naming)
    const change = {
      ...claim,
      ...person,
      ...textRead(input.text),
      language: input.language,
      ...declared(actor, declarationIn(terms.declaration, wordsIn(input.language))),
      ...asked(input),
      version_id: open.version.id,
      considering_until: null,
      state: 'confirmed',
      confirmed_at: instantOf(actor),
    } as const
    await updateContact(tx, found.contact.id, change)
    const contact = { ...found.contact, ...change }
    await recordAgreement(tx, actor, { contact, version: open.version })
    const about = { ...open, signature: found.signature, contact, baseUrl: input.baseUrl }
    await takeOn(tx, actor, about)
    await sendReceipt(tx, actor, { ...about, entry: await takeIntoBook(tx, actor, about) })
  })
}

/** From seven in the morning, UTC, of the day. */
const REMINDED_FROM = 7 * 3_600_000

/**
 * Reminds those whose day has come, once, while the letter is open and nobody of the organisation has
 * signed. For the instance itself. Returns how many were.
 */
export async function remindConsidering(
  db: Database,
  actor: Actor,
  { baseUrl }: { baseUrl: string },
): Promise<number> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does that.')
  const day = dayOf(new Date(actor.now.getTime() - REMINDED_FROM))
  let reminded = 0
  for (const contact of await contactsToRemind(db, { day, now: instantOf(actor) })) {
    await atomically(db, async (tx) => {
      if (!(await markReminded(tx, contact.id, instantOf(actor)))) return
      const signature = await findSignature(tx, contact.signature_id)
      const open = signature && (await findPublicLetter(tx, { id: signature.letter_id }))
      const version = open && (await findVersionById(tx, contact.version_id))
      if (!signature || !version) return
      await sendReminder(tx, actor, { letter: open.letter, version, signature, contact, baseUrl })
      reminded++
    })
  }
  return reminded
}

/** A day from today to the last day to sign. Throws `Invalid` on `until`. */
function readDay(text: string, letter: Parameters<typeof daysToDecide>[0], actor: Actor): string {
  const { first, last } = daysToDecide(letter, actor.now)
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new Invalid(({ t }) => t('refusals.until'), 'until')
  }
  if (text < first) throw new Invalid(({ t }) => t('refusals.untilPast'), 'until')
  if (last !== undefined && text > last) {
    throw new Invalid(({ t }) => t('refusals.untilLate'), 'until')
  }
  return text
}
