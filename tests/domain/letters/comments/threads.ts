import type { Actor } from '../../../../app/domain/actor.server'
import { newId } from '../../../../app/domain/ids.server'
import {
  type NewThread,
  startThread,
} from '../../../../app/domain/letters/comments/start-thread.server'
import { talkOf } from '../../../../app/domain/letters/comments/threads.server'
import type { Database } from '../../../../prisma-free-db/open'

/** An end of an anchor at some place. */
export const point = (clock: number, assoc = 0): string =>
  JSON.stringify({ item: { client: 7, clock }, assoc })

export const ANCHOR = { start: point(3), end: point(9, -1) }

/** Begins a thread and returns its id. */
export async function thread(
  db: Database,
  actor: Actor,
  letterId: string,
  change: Partial<NewThread> = {},
): Promise<string> {
  const id = newId()
  await startThread(db, actor, letterId, {
    id,
    subject: { about: 'passage', anchor: ANCHOR },
    quote: 'walk home in the dark',
    words: 'Say at what time.',
    forCoordinators: false,
    ...change,
  })
  return change.id ?? id
}

/** What a person reads in the threads of a letter: the words of each, oldest first. */
export async function wordsRead(db: Database, actor: Actor, letterId: string): Promise<string[][]> {
  const { threads } = await talkOf(db, actor, letterId)
  return threads.map(({ comments }) => comments.map(({ words }) => words))
}
