import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readStopping, stopReminders } from '../../domain/sign-on/stopping.server'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Paper, PublicPage } from '../../ui/public-page'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'Reminders' },
  { name: 'robots', content: 'noindex' },
]

/** Asks first, and changes nothing: mail scanners open links. */
export const loader = ({ context, params }: LoaderFunctionArgs) =>
  readStopping(context.db, context.actor, params.token ?? '')

/**
 * A person's click, or a mail program's on their behalf: RFC 8058 sends it without a cookie, and
 * follows no redirect.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const again = (await request.formData()).get('intent') === 'again'
  await stopReminders(context.db, context.actor, { token: params.token ?? '', again })
  return data(null)
}

export default function StopRemindersPage() {
  const about = useLoaderData<typeof loader>()
  if (!about) {
    return (
      <PublicPage>
        <h1>Nothing reminds you any more</h1>
        <Paper>
          <p>This link has ended, and the address that it was sent to is deleted here.</p>
        </Paper>
      </PublicPage>
    )
  }
  const letter = (
    <>
      “<bdi lang={about.language}>{about.letter}</bdi>”
    </>
  )
  return (
    <PublicPage>
      {about.stoppedAt ? (
        <>
          <h1>No more reminders</h1>
          <Paper>
            <p>
              We send no more reminders about {letter} to this address. What you have signed or
              answered stays as it is, and links that you were sent go on to work.
            </p>
            <form method="post">
              <Button name="intent" value="again">
                Remind me after all
              </Button>
            </form>
          </Paper>
        </>
      ) : (
        <>
          <h1>End the reminders?</h1>
          <Paper>
            <p>
              You were written to about {letter}, for <bdi>{about.organisation}</bdi>. With this, no
              more reminders about it come to this address. Nothing else changes: you can sign and
              answer as before, and hear of a signature of yours when its text changes.
            </p>
            <form method="post">
              <Button kind="primary">End the reminders</Button>
            </form>
          </Paper>
        </>
      )}
    </PublicPage>
  )
}
