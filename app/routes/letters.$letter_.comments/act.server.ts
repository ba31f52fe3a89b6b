import { z } from 'zod'
import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { Invalid } from '../../domain/errors.server'
import { noteWhatBecame } from '../../domain/letters/comments/became.server'
import {
  changeComment,
  deleteComment,
  replyTo,
} from '../../domain/letters/comments/comments.server'
import {
  moveThreads,
  reopenThread,
  resolveThread,
} from '../../domain/letters/comments/resolving.server'
import { startThread, type ThreadSubject } from '../../domain/letters/comments/start-thread.server'

const id = z.string().max(40)
const words = z.string('Write your comment.').max(40_000)
const point = z.string().max(300)

const json = z
  .string()
  .max(500_000)
  .transform((text, issues): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      issues.addIssue({ code: 'custom', message: 'This cannot be read.' })
      return z.NEVER
    }
  })

const start = {
  intent: z.literal('start'),
  id,
  quote: z.string().max(40_000),
  words,
  coordinators: z.literal('yes').optional(),
}

const schema = z.discriminatedUnion('intent', [
  z.discriminatedUnion('about', [
    z.object({ ...start, about: z.enum(['passage', 'footnote']), start: point, end: point }),
    z.object({ ...start, about: z.literal('suggestion'), suggestion: z.string().max(300) }),
  ]),
  z.object({ intent: z.literal('reply'), thread: id, id, words }),
  z.object({ intent: z.literal('change'), thread: id, comment: id, words }),
  z.object({ intent: z.literal('delete'), thread: id, comment: id }),
  z.object({ intent: z.literal('resolve'), thread: id }),
  z.object({ intent: z.literal('reopen'), thread: id }),
  z.object({
    intent: z.literal('became'),
    became: z.enum(['accepted', 'rejected']),
    suggestions: json.pipe(z.array(z.string().max(300)).max(2000)),
  }),
  z.object({
    intent: z.literal('move'),
    moves: json.pipe(z.array(z.object({ thread: id, start: point, end: point })).max(1000)),
  }),
])

/**
 * Does what one of the forms about comments asks, and returns the thread that it was about; null for
 * several. Throws `Invalid` with a sentence, `NotFound`, `Forbidden`.
 */
export async function act(
  { db }: AppContext,
  person: Person,
  letterId: string,
  form: FormData,
): Promise<string | null> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Invalid(issue?.path[0] === 'words' ? issue.message : 'Choose what to do.')
  }
  const asked = parsed.data
  switch (asked.intent) {
    case 'start': {
      const subject: ThreadSubject =
        asked.about === 'suggestion'
          ? { about: asked.about, suggestion: asked.suggestion }
          : { about: asked.about, anchor: { start: asked.start, end: asked.end } }
      const { id, quote, words } = asked
      const forCoordinators = asked.coordinators === 'yes'
      await startThread(db, person, letterId, { id, subject, quote, words, forCoordinators })
      return id
    }
    case 'reply':
      await replyTo(db, person, letterId, asked.thread, asked)
      return asked.thread
    case 'change':
      await changeComment(db, person, letterId, asked)
      return asked.thread
    case 'delete':
      await deleteComment(db, person, letterId, asked)
      return asked.thread
    case 'resolve':
      await resolveThread(db, person, letterId, asked.thread)
      return asked.thread
    case 'reopen':
      await reopenThread(db, person, letterId, asked.thread)
      return asked.thread
    case 'became':
      await noteWhatBecame(db, person, letterId, asked)
      return null
    case 'move':
      await moveThreads(db, person, letterId, asked.moves)
      return null
  }
}
