import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { setMentions } from '../../../../prisma-free-db/queries/mentions'
import {
  countComments,
  findComment,
  updateComment,
  updateThread,
} from '../../../../prisma-free-db/queries/threads'
import { type Actor, instantOf } from '../../actor.server'
import { Forbidden, Invalid, NotFound } from '../../errors.server'
import { isId } from '../../ids.server'
import { commentWords, namedIn, sameAgain, say } from './saying.server'
import { tellOfThread } from './thread-events.server'
import { requireThread } from './threads.server'

const MOST_COMMENTS = 500

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
