import type { Database } from '../../../prisma-free-db/open'
import {
  contactsOfLetter,
  coordinatorsOf,
  signaturesOf,
} from '../../../prisma-free-db/queries/signatures'
import { readCanonical } from '../../document/canonical'
import type { LetterText } from '../../document/letter-text'
import type { Actor } from '../actor.server'
import { type PublicSignatory, publicPerson } from './naming.server'
import { daysLeft, deletionDay, isOpen, KEPT_FOR_DAYS, requirePublicLetter } from './opening.server'

/** All that the sign-on page shows. Nothing in it is personal but what people let be public. */
export interface PublicLetter {
  readonly slug: string
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly text: LetterText
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  readonly coalition: string | null
  /** The organisation that leads the letter. */
  readonly askedBy: string | null
  readonly ask: string
  readonly contactEmail: string | null
  /** How many people see what a contact writes. */
  readonly coordinators: number
  readonly open: boolean
  readonly signBy: string | null
  /** Whose clocks that moment is told by: IANA, `Europe/London`. */
  readonly timeZone: string
  readonly now: string
  /** Whole days to go; null where it is closed. */
  readonly daysLeft: number | null
  readonly closedAt: string | null
  /** All accepted signatures, those that are not named too. */
  readonly signed: number
  /** Those that may be named, in order of signing. */
  readonly signatories: readonly PublicSignatory[]
  /** The day on which contact data goes, `2026-12-30`. */
  readonly deletedOn: string
  readonly keptForDays: number
  readonly isSample: boolean
}

/**
 * The letter behind a public address: to sign while it is open, to read after. Throws `NotFound`
 * for a draft, a deleted letter and an unknown address alike.
 */
export async function openLetterBySlug(
  db: Database,
  actor: Actor,
  slug: string,
): Promise<PublicLetter> {
  const { letter, version } = await requirePublicLetter(db, { slug })
  const accepted = (await signaturesOf(db, letter.id)).filter((one) => one.state === 'accepted')
  const contacts = await contactsOfLetter(db, letter.id)
  return {
    slug: letter.slug,
    title: version.title,
    language: version.language,
    text: readCanonical(version.canonical).text,
    version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
    coalition: letter.coalition_name,
    askedBy: letter.lead_organisation,
    ask: letter.ask,
    contactEmail: letter.contact_email,
    coordinators: (await coordinatorsOf(db, letter.coalition_id)).length,
    open: isOpen(letter, actor.now),
    signBy: letter.sign_by,
    timeZone: letter.time_zone,
    now: actor.now.toISOString(),
    daysLeft: daysLeft(letter, actor.now),
    closedAt: letter.closed_at,
    signed: accepted.length,
    signatories: accepted
      .filter((signature) => signature.naming !== 'none')
      .map((signature) => ({
        organisation: signature.organisation,
        person: publicPerson(
          signature,
          contacts.filter((contact) => contact.signature_id === signature.id),
        ),
        signedAt: signature.confirmed_at ?? signature.created_at,
      })),
    deletedOn: deletionDay(letter, actor.now),
    keptForDays: KEPT_FOR_DAYS,
    isSample: letter.is_sample === 1,
  }
}
