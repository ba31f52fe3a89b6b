import type { Database } from '../../../../prisma-free-db/open'
import {
  contactsToConfirm,
  unansweredInvitations,
} from '../../../../prisma-free-db/queries/reminders'
import { publishedChangesOf } from '../../../../prisma-free-db/queries/text-changes'
import type { Actor } from '../../actor.server'
import { holdingOf } from '../changes/confirmed-again.server'
import type { PublicLetterRows } from '../opening.server'
import { planReminders, type Remindable, type Reminder } from './reminding'

/** All who wait, with who of them may be reminded now. For callers that have made sure that the reader coordinates the letter. */
export async function plannedReminders(
  db: Database,
  actor: Actor,
  { letter }: PublicLetterRows,
): Promise<Reminder[]> {
  const all = [...(await unanswered(db, letter)), ...(await unconfirmed(db, letter))]
  return planReminders(all, { now: actor.now, deadline: letter.sign_by })
}

type Letter = PublicLetterRows['letter']

/** Those who were invited and have not answered. */
async function unanswered(db: Database, { id }: Letter): Promise<Remindable[]> {
  return (await unansweredInvitations(db, id)).map((one) => ({
    id: one.id,
    of: 'answer',
    organisation: one.organisation,
    email: one.email,
    last: one.reminded_at ?? one.invited_at,
    stopped: one.reminders_stopped_at !== null,
  }))
}

/** Contacts who have not confirmed their email, and those who have not confirmed the text that is open. */
async function unconfirmed(db: Database, letter: Letter): Promise<Remindable[]> {
  const holding = await holdingOf(db, letter)
  const changedAt = (await publishedChangesOf(db, letter.id)).at(-1)?.published_at ?? ''
  return (await contactsToConfirm(db, letter.id, holding)).map((one) => {
    const of = one.state === 'unconfirmed' ? 'confirm' : 'confirm again'
    const told = of === 'confirm' ? one.created_at : changedAt
    return {
      id: one.id,
      of,
      organisation: one.organisation || one.written_as,
      email: one.email,
      last: [one.reminded_at ?? '', told].sort().at(-1) ?? told,
      stopped: one.reminders_stopped_at !== null,
    }
  })
}
