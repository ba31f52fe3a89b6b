import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { languageOf } from '../../../words/languages'
import { wordsIn } from '../../../words/words.server'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { Invalid } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { titleIn } from '../../letters/versions/version-texts'
import { isOpen, type PublicLetterRows, requirePublicLetter } from '../opening.server'
import {
  byLanguage,
  type InvitationWords,
  reminderWords,
  type WordsByLanguage,
  wordsToEach,
} from './invitation-words'
import { readWords } from './invitation-words.server'
import { plannedReminders } from './remindable.server'
import type { Reminder } from './reminding'
import { sendReminderOf } from './send-reminder.server'

/** What the page to remind many shows; null where the letter cannot be signed now. */
export interface RemindPage {
  readonly plan: readonly Reminder[]
  /** The words that stand there before anybody changes them. */
  readonly words: InvitationWords
}

/** Who would be reminded now, or whether `only` this one would. For coordinators. Throws `NotFound` or `Forbidden`. */
export async function readReminders(
  db: Database,
  actor: Actor,
  letterId: string,
  only: string | null = null,
): Promise<RemindPage | null> {
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  if (!isOpen(letter, actor.now)) return null
  const open = await requirePublicLetter(db, { id: letterId })
  const plan = await plannedReminders(db, actor, open)
  return {
    plan: plan.filter((one) => !only || one.id === only),
    words: usualReminders(open)[languageOf(open.version.language) ?? 'en'],
  }
}

/**
 * Reminds all who wait and may be reminded now, or `only` this one: those who were invited, in the coordinator's words,
 * and those who have not confirmed their email or the new text. Sent twice at once, each gets one.
 * Returns how many were. For coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` on `subject`
 * or `note`, or once the letter is closed.
 */
export async function remindMany(
  db: Database,
  actor: Actor,
  input: InvitationWords & { letterId: string; baseUrl: string; only?: string | null },
): Promise<number> {
  const words = readWords(input)
  return atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, input.letterId, 'coordinator')
    if (!isOpen(letter, actor.now)) {
      throw new Invalid('This letter is closed for signing: nobody is reminded any more.')
    }
    const open = await requirePublicLetter(tx, { id: letter.id })
    const toEach = wordsToEach(words, usualReminders(open))
    const due = (await plannedReminders(tx, actor, open)).filter(
      (one) => one.becomes === 'reminded now' && (!input.only || one.id === input.only),
    )
    for (const one of due) {
      await sendReminderOf(tx, actor, {
        ...open,
        reminder: one,
        words: toEach,
        baseUrl: input.baseUrl,
      })
    }
    if (due.length > 0) {
      await logActivity(tx, actor, {
        coalitionId: letter.coalition_id,
        letterId: letter.id,
        kind: 'sign-invitation.reminded',
        details: { title: letter.title, number: due.length },
      })
    }
    return due.length
  })
}

const usualReminders = ({ version }: PublicLetterRows): WordsByLanguage =>
  byLanguage((language) => reminderWords({ letter: titleIn(version, language) }, wordsIn(language)))
