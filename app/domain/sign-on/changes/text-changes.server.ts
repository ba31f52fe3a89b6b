import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { coordinatorsOf } from '../../../../prisma-free-db/queries/letter-coalition'
import { updateLetter } from '../../../../prisma-free-db/queries/letters'
import {
  findTextChange,
  insertNotices,
  insertTextChange,
  type NumberedChange,
  settleTextChange,
  waitingChangeOf,
} from '../../../../prisma-free-db/queries/text-changes'
import { findVersionOf, type VersionRow } from '../../../../prisma-free-db/queries/versions'
import type { ChangeKind } from '../../../../prisma-free-db/tables/agreements'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { newId } from '../../ids.server'
import type { Letter } from '../../letters/access.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { languagesOf } from '../../letters/versions/version-texts'
import { compose } from '../../messages/compose.server'
import { announce } from '../../messages/events.server'
import { queueMessage } from '../../messages/outbox.server'
import { TextChangeWaitingMessage } from '../../messages/text-change-waiting'
import { mayStillCome, requirePublicLetter } from '../opening.server'

const LONGEST_WHY = 500

export interface NewTextChange {
  readonly letterId: string
  /** The numbers of the text that is open, and of the one that is to take its place. */
  readonly from: number
  readonly to: number
  readonly kind: ChangeKind
  /** What changed and why; everybody may read it. */
  readonly why: string
  readonly baseUrl: string
}

/**
 * Puts a later version in the place of the text that is open for signature, as a small fix or as one
 * that changes the meaning. Where there is a second coordinator it waits for one, and nothing public
 * changes until then; else it is published at once. For coordinators, until the letter is sent.
 * Throws `NotFound` for a version of another letter, `Invalid` on `why`, on `kind` where a language was
 * removed by a small fix, and without a field where the letter does not stand so.
 */
export async function proposeTextChange(
  db: Database,
  actor: Actor,
  input: NewTextChange,
): Promise<'waits' | 'published'> {
  const why = readWhy(input.why)
  return atomically(db, async (tx) => {
    const letter = await requireChangeable(tx, actor, input.letterId)
    const from = await findVersionOf(tx, letter.id, { number: input.from })
    const to = await findVersionOf(tx, letter.id, { number: input.to })
    if (!from || !to) throw new NotFound()
    if (letter.open_version_id !== from.id) throw new Invalid(ANOTHER_IS_OPEN)
    if (to.number <= from.number) throw new Invalid('Only a later text can take its place.')
    if (input.kind === 'small fix' && dropsLanguage(from, to)) {
      throw new Invalid(
        'A language was removed. Whoever read the letter in it is to see the text again: say that it changes the meaning.',
        'kind',
      )
    }
    if (await waitingChangeOf(tx, letter.id)) {
      throw new Invalid(
        'Another change of the text waits for a coordinator. Settle that one first.',
      )
    }
    const id = newId()
    await insertTextChange(tx, {
      id,
      letter_id: letter.id,
      from_version_id: from.id,
      to_version_id: to.id,
      kind: input.kind,
      why,
      said_by: accountIdOf(actor),
      said_at: instantOf(actor),
      decided_by: null,
      published_at: null,
      refused_at: null,
    })
    const change = await requireChange(tx, letter, id)
    const others = await otherCoordinators(tx, letter, accountIdOf(actor))
    if (others.length === 0) {
      await publish(tx, actor, letter, change, null)
      return 'published'
    }
    await askOthers(tx, actor, letter, { change, others, baseUrl: input.baseUrl })
    await log(tx, actor, letter, change, 'text-change.proposed')
    return 'waits'
  })
}

/**
 * Confirms a change that waits, which publishes it, or refuses it, which leaves everything as it was.
 * Who said it cannot confirm it while there is another coordinator, but may take it back. Settled
 * already, it stays so. As `proposeTextChange` otherwise.
 */
export async function decideTextChange(
  db: Database,
  actor: Actor,
  input: { letterId: string; changeId: string; decision: 'confirm' | 'refuse' },
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireChangeable(tx, actor, input.letterId)
    const change = await requireChange(tx, letter, input.changeId)
    if (change.published_at || change.refused_at) return
    if (input.decision === 'refuse') {
      await settleTextChange(tx, change.id, { refused_at: instantOf(actor) }, accountIdOf(actor))
      await log(tx, actor, letter, change, 'text-change.refused')
      return
    }
    if (!(await mayConfirm(tx, actor, letter, change))) {
      throw new Invalid('Another coordinator confirms it, for four eyes see more than two.')
    }
    if (letter.open_version_id !== change.from_version_id) throw new Invalid(ANOTHER_IS_OPEN)
    await publish(tx, actor, letter, change, accountIdOf(actor))
  })
}

/** True where this coordinator may confirm a change: another said it, or nobody else is there to. */
export async function mayConfirm(
  db: Database,
  actor: Actor,
  letter: Letter,
  change: Pick<NumberedChange, 'said_by'>,
): Promise<boolean> {
  if (accountIdOf(actor) !== change.said_by) return true
  return (await otherCoordinators(db, letter, change.said_by)).length === 0
}

/** The coordinators of a letter but one. */
export async function otherCoordinators(db: Database, letter: Letter, but: string | null) {
  return (await coordinatorsOf(db, letter.coalition_id)).filter(({ id }) => id !== but)
}

/** True where the later text is no longer in a language that the earlier was in beside its first. */
const dropsLanguage = (from: VersionRow, to: VersionRow): boolean =>
  languagesOf(from)
    .slice(1)
    .some((language) => !languagesOf(to).includes(language))

const ANOTHER_IS_OPEN =
  'Another text has been opened for signature meanwhile. Look at the difference again.'

async function publish(
  tx: Database,
  actor: Actor,
  letter: Letter,
  change: NumberedChange,
  confirmedBy: string | null,
): Promise<void> {
  await settleTextChange(tx, change.id, { published_at: instantOf(actor) }, confirmedBy)
  await updateLetter(tx, letter.id, { open_version_id: change.to_version_id })
  await insertNotices(tx, { id: change.id, letterId: letter.id })
  await announce(tx, actor, { kind: 'letter-changed', letterId: letter.id })
  await log(tx, actor, letter, change, 'text-change.published')
}

async function askOthers(
  tx: Database,
  actor: Actor,
  letter: Letter,
  about: {
    change: NumberedChange
    others: readonly { readonly email: string }[]
    baseUrl: string
  },
): Promise<void> {
  const { change, others, baseUrl } = about
  const { letter: shown, version } = await requirePublicLetter(tx, { id: letter.id })
  const message = await compose(
    TextChangeWaitingMessage,
    {
      letter: version.title,
      kind: change.kind,
      why: change.why,
      link: `${baseUrl}/letters/${letter.id}/change`,
    },
    { to: '', subject: `A change of “${version.title}” waits for you` },
  )
  for (const { email } of others) {
    await queueMessage(tx, actor, { ...message, to: email }, { isSample: shown.is_sample === 1 })
  }
}

async function requireChangeable(tx: Database, actor: Actor, letterId: string): Promise<Letter> {
  const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
  if (!mayStillCome(letter)) {
    throw new Invalid('Only the text of a letter that is being signed can be changed so.')
  }
  return letter
}

async function requireChange(tx: Database, letter: Letter, id: string): Promise<NumberedChange> {
  const change = await findTextChange(tx, id)
  if (change?.letter_id !== letter.id) throw new NotFound()
  return change
}

function readWhy(text: string): string {
  const why = text.trim()
  if (why === '') throw new Invalid('Say what changed and why, in a sentence or two.', 'why')
  if (why.length > LONGEST_WHY) throw new Invalid(`Write at most ${LONGEST_WHY} characters.`, 'why')
  return why
}

const log = (tx: Database, actor: Actor, letter: Letter, change: NumberedChange, kind: string) =>
  logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind,
    details: { title: letter.title, what: change.kind, number: change.to_number },
  })
