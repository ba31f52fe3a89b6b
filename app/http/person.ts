import { redirect } from '@remix-run/node'
import type { AppContext } from '../context'
import type { Person } from '../domain/actor.server'

/** The signed-in person, or a redirect to the sign-in page that comes back here after. */
export function requirePerson(context: AppContext, request: Request): Person {
  if (context.actor.kind === 'person') return context.actor
  const { pathname, search } = new URL(request.url)
  throw redirect(`/sign-in?${new URLSearchParams({ next: pathname + search })}`)
}
