import type { Database } from '../../../../prisma-free-db/open'
import { setMentions } from '../../../../prisma-free-db/queries/mentions'
import {
  findComment,
  insertComment,
  type ThreadRow,
} from '../../../../prisma-free-db/queries/threads'
import { type Actor, instantOf } from '../../actor.server'
import { Invalid } from '../../errors.server'
import type { Letter } from '../access.server'
import { mentionedIn } from './mentions.server'
import { peopleOf } from './threads.server'

const LONGEST_COMMENT = 4000

/** A comment that is being added to a thread. */
export interface Said {
  readonly letter: Letter
  readonly thread: ThreadRow
  readonly id: string
  readonly words: string
  readonly accountId: string
}

/** Sent twice is harmless; other words under an id that is taken must not be lost without a word. */
export async function sameAgain(tx: Database, { id, words, accountId }: Said): Promise<void> {
  const there = await findComment(tx, id)
  if (there?.account_id === accountId && there.body === words) return
  throw new Invalid('You changed this after you had sent it. Send it once more to add it.', 'words')
}

/** Adds a comment, with whom it names. False where there is one under its id already. */
export async function say(tx: Database, actor: Actor, said: Said): Promise<boolean> {
  const at = instantOf(actor)
  const isNew = await insertComment(tx, {
    id: said.id,
    thread_id: said.thread.id,
    account_id: said.accountId,
    body: said.words,
    created_at: at,
    changed_at: null,
    deleted_at: null,
  })
  if (!isNew) return false
  const named = await namedIn(tx, said.letter, said.thread, said.words, said.accountId)
  await setMentions(tx, said.id, named, at)
  return true
}

/** Whom a comment names, of those who may see it; not its writer. */
export async function namedIn(
  tx: Database,
  letter: Letter,
  thread: ThreadRow,
  words: string,
  writer: string | null,
): Promise<string[]> {
  if (!words.includes('@')) return []
  const people = await peopleOf(tx, letter)
  return mentionedIn(
    words,
    people.filter((one) => thread.is_for_coordinators === 0 || one.coordinates),
  ).filter((id) => id !== writer)
}

/** The words of a comment as they are kept. Throws `Invalid` on `words` where they are none, or too many. */
export function commentWords(written: string): string {
  const words = written
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
  if (words === '') throw new Invalid('Write your comment.', 'words')
  if (words.length > LONGEST_COMMENT) {
    throw new Invalid(`This is longer than ${LONGEST_COMMENT} characters. Shorten it.`, 'words')
  }
  return words
}
