import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  countThreads,
  insertThread,
  type ThreadRow,
} from '../../../../prisma-free-db/queries/threads'
import { type Anchor, isAnchorPoint } from '../../../document/anchors'
import { ownerOf } from '../../../document/suggestion-marks'
import { type Actor, instantOf } from '../../actor.server'
import { Forbidden, Invalid } from '../../errors.server'
import { isId } from '../../ids.server'
import { mayActAs } from '../access.server'
import { commentWords, sameAgain, say } from './saying.server'
import { tellOfThread } from './thread-events.server'
import { requireTalk } from './threads.server'

const LONGEST_QUOTE = 300
const LONGEST_SUGGESTION_ID = 200
/** Far beyond what a letter needs, and not without an end. */
const MOST_THREADS = 2000

/** What a thread is about: some words of the letter, or one of its suggestions. */
export type ThreadSubject =
  | { readonly about: 'passage' | 'footnote'; readonly anchor: Anchor }
  /** By its id: it may come and go with others' undo, so that nobody asks whether it is open. */
  | { readonly about: 'suggestion'; readonly suggestion: string }

export interface NewThread {
  /** An id that the page made: sent twice, it is one thread. */
  readonly id: string
  readonly subject: ThreadSubject
  /** The words that it is about, or what is suggested; may be empty for a footnote without any. */
  readonly quote: string
  readonly words: string
  readonly forCoordinators: boolean
}

/**
 * Begins a thread with a first comment, for whoever may read the letter; one for coordinators only
 * needs a coordinator. Throws `Invalid` on `words`, `quote`, `anchor` or `suggestion`, `Forbidden`,
 * `NotFound`.
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
    const place = placeOf(input)
    const quote = quoted(input.quote)
    if (quote === '' && place.about !== 'footnote') {
      throw new Invalid('Choose the words that it is about.', 'quote')
    }
    if ((await countThreads(tx, letterId)) >= MOST_THREADS) {
      throw new Invalid(`This letter has ${MOST_THREADS} threads. No more can be added.`)
    }
    const thread: ThreadRow = {
      id: input.id,
      letter_id: letterId,
      ...place,
      quote,
      is_for_coordinators: input.forCoordinators ? 1 : 0,
      created_by: account.id,
      created_at: instantOf(actor),
      resolved_at: null,
      resolved_by: null,
      suggestion_became: null,
      settled_by: null,
    }
    const said = { letter, thread, id: input.id, words, accountId: account.id }
    if (!(await insertThread(tx, thread))) return sameAgain(tx, said)
    await say(tx, actor, said)
    await tellOfThread(tx, actor, thread)
  })
}

type Place = Pick<ThreadRow, 'about' | 'suggestion_id' | 'anchor_start' | 'anchor_end'>

function placeOf({ id, subject }: NewThread): Place {
  if (subject.about === 'suggestion') {
    const { about, suggestion } = subject
    if (!isId(id) || !ownerOf(suggestion) || suggestion.length > LONGEST_SUGGESTION_ID) {
      throw new Invalid('Choose the suggestion once more.', 'suggestion')
    }
    return { about, suggestion_id: suggestion, anchor_start: null, anchor_end: null }
  }
  const { about, anchor } = subject
  if (!isId(id) || !isAnchorPoint(anchor.start) || !isAnchorPoint(anchor.end)) {
    throw new Invalid('Choose the words that it is about once more.', 'anchor')
  }
  return { about, suggestion_id: null, anchor_start: anchor.start, anchor_end: anchor.end }
}

function quoted(words: string): string {
  const line = words
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const letters = Array.from(line)
  return letters.length <= LONGEST_QUOTE ? line : `${letters.slice(0, LONGEST_QUOTE).join('')}…`
}
