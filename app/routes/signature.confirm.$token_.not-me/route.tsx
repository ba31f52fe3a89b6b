import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { readConfirmation } from '../../domain/sign-on/confirm.server'
import { disown } from '../../domain/sign-on/not-me.server'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Paper, PublicPage } from '../../ui/public-page'
import { LinkEnded } from '../signature.$token/link-ended'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'This was not me' },
  { name: 'robots', content: 'noindex' },
]

/** Asks first, and changes nothing: mail scanners open links. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const confirmation = await readConfirmation(context.db, context.actor, params.token ?? '')
  const done = new URL(request.url).searchParams.has('done')
  return {
    done: done && !confirmation,
    about: confirmation && {
      title: confirmation.letter.title,
      organisation: confirmation.organisation,
      state: confirmation.state,
    },
  }
}

export async function action({ context, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  await disown(context.db, context.actor, token)
  return redirect(`/signature/confirm/${token}/not-me?done`, 303)
}

export default function NotMePage() {
  const { done, about } = useLoaderData<typeof loader>()
  if (done) {
    return (
      <PublicPage>
        <h1>It is deleted</h1>
        <Paper>
          <p>
            What somebody wrote with your address is gone. Nothing was signed with it, and nothing
            of it was public.
          </p>
        </Paper>
      </PublicPage>
    )
  }
  if (!about) return <LinkEnded what="confirm" />
  if (about.state === 'done') {
    return (
      <PublicPage>
        <h1>It has been confirmed</h1>
        <Paper>
          <p>
            Somebody who reads this mailbox confirmed it. If that is not right, open the receipt in
            the same mailbox: its link takes the signature back and deletes what was written.
          </p>
        </Paper>
      </PublicPage>
    )
  }
  return (
    <PublicPage>
      <h1>Was this not you?</h1>
      <Paper>
        <p>
          Somebody gave your address to sign “<bdi>{about.title}</bdi>” for{' '}
          <bdi>{about.organisation}</bdi>. If it was not you, have what they wrote deleted now.
          Without you nothing is signed either way.
        </p>
        <Form method="post">
          <Button kind="harm">It was not me: delete it</Button>
        </Form>
      </Paper>
    </PublicPage>
  )
}
