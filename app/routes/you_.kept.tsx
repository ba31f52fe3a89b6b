import type { LoaderFunctionArgs } from '@remix-run/node'
import { keptAboutYou } from '../domain/accounts/you.server'
import { requirePerson } from '../http/person'

/** What is kept about the person who asks, as a file of their own. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const kept = await keptAboutYou(context.db, person)
  return new Response(`${JSON.stringify(kept, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="kept-about-you.json"',
      'Cache-Control': 'no-store',
    },
  })
}
