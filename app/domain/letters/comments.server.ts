import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { setMentions } from '../../../prisma-free-db/queries/mentions'
import {
  countComments,
  countThreads,
  findComment,
  insertComment,
  insertThread,
  type ThreadRow,
  updateComment,
  updateThread,
} from '../../../prisma-free-db/queries/threads'
import type { ThreadAbout } from '../../../prisma-free-db/tables'
import { type Anchor, isAnchorPoint } from '../../document/anchors'
import { type Actor, instantOf } from '../actor.server'
import { Forbidden, Invalid, NotFound } from '../errors.server'
import { isId } from '../ids.server'
import { type Letter, mayActAs } from './access.server'
import { mentionedIn } from './mentions.server'
import { tellOfThread } from './thread-events.server'
import { peopleOf, requireTalk, requireThread } from './threads.server'

const LONGEST_COMMENT = 4000
const LONGEST_QUOTE = 300
/** Far beyond what a letter needs, and not without an end. */
const MOST_THREADS = 2000
const MOST_COMMENTS = 500

export interface NewThread {
  /** An id that the page made: sent twice, it is one thread. */
  readonly id: string
  readonly about: Exclude<ThreadAbout, 'suggestion'>
  readonly anchor: Anchor
  /** The words that it is about; may be empty for a footnote without any. */
  readonly quote: string
  readonly words: string
  readonly forCoordinators: boolean
}

/**
 * Begins a thread with a first comment, for whoever may read the letter; one for coordinators only
 * needs a coordinator. Throws `Invalid` on `words`, `quote` or `anchor`, `Forbidden`, `NotFound`.
 */
export function startThread(
  db: Database,
  actor: Actor,
  letterId: string,
  input: NewThread,
): Promise<void> {
  return atomically(db, async (tx) => {
    const { letter, role, account } = await requireTalk(tx, actor, letterId)
    if (input.forCoordinators && !mayActAs(role, 'coordinator')) {
      throw new Forbidden('Only coordinators of this letter can do that.')
    }
    const words = commentWords(input.words)
    if (!isId(input.id) || !isAnchorPoint(input.anchor.start) || !isAnchorPoint(input.anchor.end)) {
      throw new Invalid('Choose the words that it is about once more.', 'anchor')
    }
    const quote = quoted(input.quote)
    if (quote === '' && input.about === 'passage') {
      throw new Invalid('Choose the words that it is about.', 'quote')
    }
    if ((await countThreads(tx, letterId)) >= MOST_THREADS) {
      throw new Invalid(`This letter has ${MOST_THREADS} threads. No more can be added.`)
    }
    const thread: ThreadRow = {
      id: input.id,
      letter_id: letterId,
      about: input.about,
      suggestion_id: null,
      anchor_start: input.anchor.start,
      anchor_end: input.anchor.end,
      quote,
      is_for_coordinators: input.forCoordinators ? 1 : 0,
      created_by: account.id,
      created_at: instantOf(actor),
      resolved_at: null,
      resolved_by: null,
    }
    const said = { letter, thread, id: input.id, words, accountId: account.id }
    if (!(await insertThread(tx, thread))) return sameAgain(tx, said)
    await say(tx, actor, said)
    await tellOfThread(tx, actor, thread)
  })
}

/**
 * Answers in a thread, for whoever may see it. A thread that was resolved is open again: nothing that
 * is written goes unseen. Throws `Invalid` on `words`, `NotFound`, `Forbidden` in the archive.
 */
export function replyTo(
  db: Database,
  actor: Actor,
  letterId: string,
  threadId: string,
  input: { readonly id: string; readonly words: string },
): Promise<void> {
  return atomically(db, async (tx) => {
    const { letter, thread, account } = await requireThread(tx, actor, letterId, threadId)
    const words = commentWords(input.words)
    if (!isId(input.id)) throw new Invalid('Send this once more.')
    if ((await countComments(tx, threadId)) >= MOST_COMMENTS) {
      throw new Invalid(`This thread has ${MOST_COMMENTS} comments. Begin another.`)
    }
    const said = { letter, thread, id: input.id, words, accountId: account.id }
    if (!(await say(tx, actor, said))) return sameAgain(tx, said)
    if (thread.resolved_at) {
      await updateThread(tx, threadId, { resolved_at: null, resolved_by: null })
    }
    await tellOfThread(tx, actor, thread)
  })
}

/** Changes what one said oneself; it then says that it was changed. Throws as `deleteComment`, and `Invalid` on `words`. */
export function changeComment(
  db: Database,
  actor: Actor,
  letterId: string,
  input: { readonly thread: string; readonly comment: string; readonly words: string },
): Promise<void> {
  return atomically(db, async (tx) => {
    const { letter, thread, comment } = await requireOwn(tx, actor, letterId, input)
    if (comment.deleted_at) throw new NotFound()
    const words = commentWords(input.words)
    if (words === comment.body) return
    const at = instantOf(actor)
    await updateComment(tx, comment.id, { body: words, changed_at: at })
    const named = await namedIn(tx, letter, thread, words, comment.account_id)
    await setMentions(tx, comment.id, named, at)
    await tellOfThread(tx, actor, thread)
  })
}

/**
 * Deletes what one said oneself. That something was deleted there stays to be seen. Twice is
 * harmless. Throws `NotFound`, `Forbidden` for what somebody else said and in the archive.
 */
export function deleteComment(
  db: Database,
  actor: Actor,
  letterId: string,
  input: { readonly thread: string; readonly comment: string },
): Promise<void> {
  return atomically(db, async (tx) => {
    const { thread, comment } = await requireOwn(tx, actor, letterId, input)
    if (comment.deleted_at) return
    await updateComment(tx, comment.id, { body: '', deleted_at: instantOf(actor) })
    await setMentions(tx, comment.id, [], instantOf(actor))
    await tellOfThread(tx, actor, thread)
  })
}

async function requireOwn(
  tx: Database,
  actor: Actor,
  letterId: string,
  input: { readonly thread: string; readonly comment: string },
) {
  const found = await requireThread(tx, actor, letterId, input.thread)
  const comment = await findComment(tx, input.comment)
  if (!comment || comment.thread_id !== input.thread) throw new NotFound()
  if (comment.account_id !== found.account.id || comment.file_author !== null) {
    throw new Forbidden('Only who wrote a comment can change or delete it.')
  }
  return { ...found, comment }
}

interface Said {
  readonly letter: Letter
  readonly thread: ThreadRow
  readonly id: string
  readonly words: string
  readonly accountId: string
}

/** Sent twice is harmless; other words under an id that is taken must not be lost without a word. */
async function sameAgain(tx: Database, { id, words, accountId }: Said): Promise<void> {
  const there = await findComment(tx, id)
  if (there?.account_id === accountId && there.body === words) return
  throw new Invalid('You changed this after you had sent it. Send it once more to add it.', 'words')
}

async function say(tx: Database, actor: Actor, said: Said): Promise<boolean> {
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
async function namedIn(
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

function commentWords(written: string): string {
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

function quoted(words: string): string {
  const line = words
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const letters = Array.from(line)
  return letters.length <= LONGEST_QUOTE ? line : `${letters.slice(0, LONGEST_QUOTE).join('')}…`
}
