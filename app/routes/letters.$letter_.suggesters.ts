import type { LoaderFunctionArgs } from '@remix-run/node'
import { suggestersOf } from '../domain/letters/live/suggesters.server'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** Whose the suggestions in a letter may be, for a page on which somebody new has made one. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const suggesters = await refusing(suggestersOf(context.db, person, params.letter ?? ''))
  return Response.json(suggesters, { headers: { 'Cache-Control': 'private, no-store' } })
}
