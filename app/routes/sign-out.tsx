import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { blankCookie, endAllSessions, endSession } from '../domain/accounts/sessions.server'
import { isSecure } from '../http/cookies'
import { sentForm } from '../http/sent-form'

export const loader = () => redirect('/')

/**
 * Signs out here, or in every browser where the form says `everywhere`. The browser clears what this
 * device kept of letters, saved or not: the form says so before.
 */
export async function action({ context, request }: ActionFunctionArgs) {
  const everywhere = (await sentForm(request, context.reading.words)).has('everywhere')
  if (context.actor.kind === 'person' && everywhere) {
    await endAllSessions(context.db, context.actor, context.actor.account.id)
  } else if (context.sessionIdHash) {
    await endSession(context.db, context.actor, context.sessionIdHash)
  }
  return redirect('/sign-in', {
    status: 303,
    headers: {
      'Set-Cookie': blankCookie(isSecure(context)),
      'Clear-Site-Data': '"storage"',
    },
  })
}
