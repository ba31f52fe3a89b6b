import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { updateLetter } from '../../../prisma-free-db/queries/letters'
import { findVersionOf } from '../../../prisma-free-db/queries/versions'
import type { Stage } from '../../../prisma-free-db/tables/letters'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { Invalid, NotFound } from '../errors.server'
import { emailAddress } from '../fields.server'
import { announce } from '../messages/events.server'
import type { Letter } from './access.server'
import { requireLetterAtWork } from './archive.server'
import { isTimeZone, momentAt } from './deadline'
import { letterSlug, slugEndOf } from './naming.server'

/** What the sign-on page says above a letter. */
export interface SigningTerms {
  /** Who asks whom for what, in the coalition's words. */
  readonly ask: string
  /** The last moment to sign. */
  readonly signBy: Date
  /** Whose clocks the page tells it by: IANA, `Europe/London`. */
  readonly timeZone: string
  /** Where questions about signing go; everybody sees it. */
  readonly contactEmail: string
}

const LONGEST_ASK = 2000
const LONGEST_OPEN = 2 * 366 * 86_400_000

/**
 * Opens a version for signature: its sign-on page is public from now on. Sign-off is skipped. For
 * coordinators, while drafting. Throws `Invalid` on `ask`, `signBy`, `timeZone` or `contactEmail`, without a
 * field for another stage, and `NotFound` for a version of another letter.
 */
export async function openSigning(
  db: Database,
  actor: Actor,
  letterId: string,
  input: SigningTerms & { versionId: string },
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    requireStage(letter, 'drafting', 'This letter has been opened for signature already.')
    const version = await findVersionOf(tx, letterId, { id: input.versionId })
    if (!version) throw new NotFound()
    await updateLetter(tx, letterId, {
      ...termsOf(actor, input),
      stage: 'signing',
      open_version_id: version.id,
      opened_at: instantOf(actor),
      // Nobody has seen the address before: it may say what the letter is called now.
      slug: letterSlug(version.title, slugEndOf(letter.slug)),
    })
    await tell(tx, actor, letter, 'letter.opened', {
      version: version.number,
      signBy: input.signBy.toISOString(),
    })
  })
}

/** Changes what the sign-on page says while it is open, the last day included. As `openSigning`. */
export async function changeSigning(
  db: Database,
  actor: Actor,
  letterId: string,
  input: SigningTerms,
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    requireStage(letter, 'signing', 'This letter is not open for signature.')
    await updateLetter(tx, letterId, termsOf(actor, input))
    await tell(tx, actor, letter, 'letter.terms-changed', { signBy: input.signBy.toISOString() })
  })
}

/**
 * Closes signing: the list for sending is settled, the sign-on page says so. Does nothing where it
 * is closed already. For coordinators. Throws `Invalid` for another stage.
 */
export async function closeSigning(db: Database, actor: Actor, letterId: string): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    if (letter.stage === 'closed') return
    requireStage(letter, 'signing', 'This letter is not open for signature.')
    await updateLetter(tx, letterId, { stage: 'closed', closed_at: instantOf(actor) })
    await tell(tx, actor, letter, 'letter.closed')
  })
}

/**
 * Opens signing again for the same version, until the end of a day by the letter's clocks, so that
 * nobody who reads the date comes too late. For coordinators, before the
 * letter is sent. Throws `Invalid` on `signBy`, and without a field for another stage.
 */
export async function reopenSigning(
  db: Database,
  actor: Actor,
  letterId: string,
  input: { lastDay: string },
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    requireStage(letter, 'closed', 'Only a closed letter can be opened again.')
    const signBy = momentAt({ day: input.lastDay, time: '23:59' }, letter.time_zone)
    await updateLetter(tx, letterId, {
      stage: 'signing',
      closed_at: null,
      sign_by: readSignBy({ signBy }, actor),
    })
    await tell(tx, actor, letter, 'letter.reopened', { signBy: signBy.toISOString() })
  })
}

function requireStage(letter: Letter, stage: Stage, otherwise: string): void {
  if (letter.stage !== stage) throw new Invalid(otherwise)
}

/** All that is wrong with what the sign-on page is to say, so that a form can show it at once. */
export function wrongInTerms(actor: Actor, terms: SigningTerms): Invalid[] {
  return [readAsk, readTimeZone, readSignBy, readContact].flatMap((read) => {
    try {
      read(terms, actor)
      return []
    } catch (error) {
      if (error instanceof Invalid) return [error]
      throw error
    }
  })
}

const termsOf = (actor: Actor, terms: SigningTerms) => ({
  ask: readAsk(terms),
  contact_email: readContact(terms),
  sign_by: readSignBy(terms, actor),
  time_zone: readTimeZone(terms),
})

function readAsk(terms: SigningTerms): string {
  const ask = terms.ask.trim()
  if (ask === '') throw new Invalid('Write who asks whom for what, in a sentence or two.', 'ask')
  if (ask.length > LONGEST_ASK) {
    throw new Invalid(`Write at most ${LONGEST_ASK.toLocaleString('en-GB')} characters.`, 'ask')
  }
  return ask
}

const readContact = (terms: SigningTerms): string =>
  emailAddress(terms.contactEmail, 'contactEmail')

function readTimeZone({ timeZone }: SigningTerms): string {
  if (!isTimeZone(timeZone)) throw new Invalid('Choose whose clocks count.', 'timeZone')
  return timeZone
}

function readSignBy({ signBy }: Pick<SigningTerms, 'signBy'>, actor: Actor): string {
  // A date that cannot be read is no number, and so not later either.
  if (!(signBy.getTime() > actor.now.getTime())) {
    throw new Invalid('Choose a day and time that is still to come.', 'signBy')
  }
  // Contact data is kept until four weeks after it: a day without end would keep it without end.
  if (signBy.getTime() > actor.now.getTime() + LONGEST_OPEN) {
    throw new Invalid('Choose a day within the next two years.', 'signBy')
  }
  return signBy.toISOString()
}

async function tell(
  tx: Database,
  actor: Actor,
  letter: Letter,
  kind: string,
  details: Record<string, string | number> = {},
): Promise<void> {
  await announce(tx, actor, { kind: 'letter-changed', letterId: letter.id })
  await logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind,
    details: { title: letter.title, ...details },
  })
}
