import type { Database } from '../../../../prisma-free-db/open'
import { insertComment } from '../../../../prisma-free-db/queries/threads'
import type { Passage } from '../../../document/returned/merging'
import type { Comment } from '../../../document/talk'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { newId } from '../../ids.server'
import { announce } from '../../messages/events.server'
import { talkOf } from '../comments/threads.server'
import { startFileThreads } from '../from-files/file-threads.server'
import type { FileComment, FileThread } from '../from-files/word-comments.server'

/** What became of the comments of a copy that came back. */
export interface TakenIn {
  readonly threads: number
  readonly replies: number
  /** Threads that are resolved in the file and not here. */
  readonly resolved: number
  /** The words of threads whose passage is not there. */
  readonly unplaced: readonly string[]
}

/**
 * Takes in what was said in a copy that came back. What went out with it is not said again; what
 * answers it is a reply. In the transaction that brings the copy back.
 */
export async function takeInComments(
  tx: Database,
  actor: Actor,
  letterId: string,
  threads: readonly FileThread[],
  passages: ReadonlyMap<string, Passage>,
): Promise<TakenIn> {
  const known = (await talkOf(tx, actor, letterId)).threads.filter((one) => !one.forCoordinators)
  const begun: FileThread[] = []
  let [replies, resolved] = [0, 0]
  for (const thread of threads) {
    const [first] = thread.comments
    const here = known.find(({ comments }) => first && comments.some(isSame(first)))
    if (!here) {
      begun.push(thread)
      continue
    }
    if (thread.isResolved && !here.resolved) resolved += 1
    for (const comment of thread.comments.filter((one) => !here.comments.some(isSame(one)))) {
      await reply(tx, actor, here.id, comment, replies)
      replies += 1
    }
  }
  const placed = begun.map((thread) => {
    const { anchor = null, quote = '', about = 'passage' as const } = passages.get(thread.id) ?? {}
    return { ...thread, anchor, quote, about }
  })
  await startFileThreads(tx, actor, letterId, placed)
  if (begun.length + replies > 0) await announce(tx, actor, { kind: 'threads-changed', letterId })
  const unplaced = placed.filter(({ anchor }) => anchor === null)
  return {
    threads: begun.length,
    replies,
    resolved,
    unplaced: unplaced.map(({ comments }) => comments[0]?.words ?? ''),
  }
}

/** The same author said the same, or said something at the same time, which was changed here since. */
const isSame =
  (one: FileComment) =>
  ({ by, at, words }: Comment): boolean =>
    by.name === one.author &&
    (said(words) === said(one.words) || (one.at !== '' && toSecond(at) === toSecond(one.at)))

const said = (words: string): string => words.replace(/\s+/gu, ' ').trim()

const toSecond = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

async function reply(
  tx: Database,
  actor: Actor,
  thread: string,
  { author, at, words }: FileComment,
  place: number,
): Promise<void> {
  const now = Date.parse(instantOf(actor))
  await insertComment(tx, {
    id: newId(),
    thread_id: thread,
    account_id: accountIdOf(actor),
    body: words,
    // What is said is read in the order of these.
    created_at: new Date(now + place).toISOString(),
    changed_at: null,
    deleted_at: null,
    file_author: author,
    file_at: at === '' ? null : at,
  })
}
