import type { z } from 'zod'
import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { markSent, unmarkSent } from '../../domain/letters/stages.server'
import { reopenLetter } from '../../domain/sign-on/board/closing.server'
import type { closedSchema } from './schema'

/** Does what one of the page's forms asks, and answers where to go then. Throws `Invalid` as the moves do. */
export async function act(
  { db }: AppContext,
  person: Person,
  letterId: string,
  value: z.infer<typeof closedSchema>,
): Promise<string> {
  switch (value.intent) {
    case 'reopen':
      await reopenLetter(db, person, letterId, { lastDay: value.signBy })
      return `/letters/${letterId}/signing`
    case 'sent':
      await markSent(db, person, letterId, { sentOn: value.sentOn })
      return `/letters/${letterId}/closed`
    case 'not-sent':
      await unmarkSent(db, person, letterId)
      return `/letters/${letterId}/closed`
  }
}
