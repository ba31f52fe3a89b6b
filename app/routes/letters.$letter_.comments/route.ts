import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Invalid } from '../../domain/errors.server'
import { talkOf } from '../../domain/letters/comments/threads.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { act } from './act.server'

/** The comments on a letter, as the person who asks has them. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  return answer(await refusing(talkOf(context.db, person, params.letter ?? '')))
}

/** Does one thing with them and says how they stand then; 422 with a sentence where it cannot be done. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  try {
    await refusing(act(context, person, letterId, await request.formData()))
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return answer({ wrong: error.message }, 422)
  }
  return answer(await refusing(talkOf(context.db, person, letterId)))
}

const answer = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })
