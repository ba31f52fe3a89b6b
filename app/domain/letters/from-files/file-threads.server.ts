import type { Database } from '../../../../prisma-free-db/open'
import { insertComment, insertThread } from '../../../../prisma-free-db/queries/threads'
import type { Anchor } from '../../../document/anchors'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { newId } from '../../ids.server'
import type { FileThread } from './word-comments.server'

/** A thread from a file, with its place in the letter; null where its words are not there. */
export interface PlacedThread extends FileThread {
  readonly anchor: Anchor | null
  readonly quote: string
  readonly about: 'passage' | 'footnote'
}

const LONGEST_QUOTE = 300

/**
 * Writes comments of a file as threads of a letter, each with the name of its author and its date as
 * the file has them, in their order. Nobody is told of the mentions in them: they name people of
 * another place. In the transaction that brings the file in.
 */
export async function startFileThreads(
  tx: Database,
  actor: Actor,
  letterId: string,
  threads: readonly PlacedThread[],
): Promise<void> {
  const account = accountIdOf(actor)
  const now = instantOf(actor)
  for (const [place, { about, anchor, quote, isResolved, comments }] of threads.entries()) {
    const id = newId()
    await insertThread(tx, {
      id,
      letter_id: letterId,
      about,
      suggestion_id: null,
      anchor_start: anchor?.start ?? null,
      anchor_end: anchor?.end ?? null,
      quote: shortened(quote),
      is_for_coordinators: 0,
      created_by: account,
      created_at: after(now, place),
      resolved_at: isResolved ? now : null,
      resolved_by: isResolved ? account : null,
    })
    for (const [at, { author, at: fileAt, words }] of comments.entries()) {
      await insertComment(tx, {
        id: newId(),
        thread_id: id,
        account_id: account,
        body: words,
        // What is said is read in the order of these.
        created_at: after(now, at),
        changed_at: null,
        deleted_at: null,
        file_author: author,
        file_at: fileAt === '' ? null : fileAt,
      })
    }
  }
}

const after = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

function shortened(quote: string): string {
  const letters = Array.from(quote.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  return letters.length <= LONGEST_QUOTE
    ? letters.join('')
    : `${letters.slice(0, LONGEST_QUOTE).join('')}…`
}
