import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { Invalid } from '../../domain/errors.server'
import {
  decideTextChange,
  proposeTextChange,
} from '../../domain/sign-on/changes/text-changes.server'

/** Does what one of the page's forms asks, and answers where to go then. Throws as the domain does. */
export async function act(
  { db, baseUrl }: AppContext,
  person: Person,
  letterId: string,
  form: FormData,
): Promise<string> {
  const decision = form.get('decision')
  if (decision === 'confirm' || decision === 'refuse') {
    const changeId = String(form.get('change') ?? '')
    await decideTextChange(db, person, { letterId, changeId, decision })
    return decision === 'confirm' ? `/letters/${letterId}/signing` : `/letters/${letterId}/change`
  }
  const kind = form.get('kind')
  if (kind !== 'small fix' && kind !== 'changes the meaning') {
    throw new Invalid('Say whether it is a small fix or changes the meaning.', 'kind')
  }
  const done = await proposeTextChange(db, person, {
    letterId,
    from: Number(form.get('from')),
    to: Number(form.get('to')),
    kind,
    why: String(form.get('why') ?? ''),
    baseUrl,
  })
  return done === 'waits' ? `/letters/${letterId}/change` : `/letters/${letterId}/signing`
}
