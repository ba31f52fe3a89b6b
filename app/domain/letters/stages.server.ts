import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { updateLetter } from '../../../prisma-free-db/queries/letters'
import { isChangedSinceSent } from '../../../prisma-free-db/queries/signatures'
import { findVersionOf } from '../../../prisma-free-db/queries/versions'
import type { Stage } from '../../../prisma-free-db/tables/letters'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { Invalid, NotFound } from '../errors.server'
import { announce } from '../messages/events.server'
import type { Letter } from './access.server'
import { requireLetterAtWork } from './archive.server'
import { isDay, momentAt, wallClockAt } from './deadline'
import { letterSlug, slugEndOf } from './naming.server'
import { readSignBy, type SigningTerms, termsOf } from './signing-terms.server'

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

/**
 * Writes down that the letter was sent, on a day by its clocks: what was sent with it stays as it is.
 * Who joins after that is a later supporter, who leaves stays on the record. For coordinators, once
 * signing is closed. Does nothing where it was sent already. Throws `Invalid` on `sentOn`, and without
 * a field for another stage.
 */
export async function markSent(
  db: Database,
  actor: Actor,
  letterId: string,
  { sentOn }: { sentOn: string },
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    if (letter.stage === 'sent') return
    requireStage(letter, 'closed', 'Close signing first: then the list for sending is settled.')
    requireSentOn(actor, letter, sentOn)
    await updateLetter(tx, letterId, { stage: 'sent', sent_on: sentOn })
    await tell(tx, actor, letter, 'letter.sent', { sentOn })
  })
}

/**
 * Takes back that the letter was sent, where that was written down by mistake: it is closed again.
 * For coordinators. Does nothing where it has not been sent. Throws `Invalid` once the record holds
 * what came after: a later supporter, or somebody who left.
 */
export async function unmarkSent(db: Database, actor: Actor, letterId: string): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    if (letter.stage === 'closed') return
    requireStage(letter, 'sent', 'This letter has not been sent.')
    if (await isChangedSinceSent(tx, letterId)) {
      throw new Invalid(
        'Somebody has joined or left since, and the record says that it was after the letter was sent. So it stays sent.',
      )
    }
    await updateLetter(tx, letterId, { stage: 'closed', sent_on: null })
    await tell(tx, actor, letter, 'letter.not-sent')
  })
}

/** Not before the list was settled, nor tomorrow. */
function requireSentOn(actor: Actor, letter: Letter, day: string): void {
  const dayOf = (instant: string) => wallClockAt(instant, letter.time_zone).day
  if (!isDay(day) || day > dayOf(instantOf(actor))) {
    throw new Invalid('Choose the day on which it was sent.', 'sentOn')
  }
  if (letter.closed_at && day < dayOf(letter.closed_at)) {
    throw new Invalid(
      'Signing was still open on that day. Choose the day on which it was sent.',
      'sentOn',
    )
  }
}

function requireStage(letter: Letter, stage: Stage, otherwise: string): void {
  if (letter.stage !== stage) throw new Invalid(otherwise)
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
