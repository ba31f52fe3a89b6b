import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { readSignInLink, signInWithLink } from '../../domain/accounts/sign-in.server'
import { ForgetLetters } from '../../editor/device/forget-letters'
import { isSecure } from '../../http/cookies'
import { nextPath, nextQuery } from '../../http/next'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Door } from '../../ui/door'

export const meta: MetaFunction = () => [{ title: 'Sign in · Undersigned' }]

// Looking signs nobody in: mail programs open links to see whether they are safe.
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const next = nextPath(new URL(request.url).searchParams.get('next'))
  const link = await readSignInLink(context.db, context.actor, params.token ?? '')
  if (!link && context.actor.kind === 'person') throw redirect(next)
  return { email: link?.email ?? null, again: `/sign-in${nextQuery(next)}` }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const next = nextPath(new URL(request.url).searchParams.get('next'))
  const { cookie } = await refusing(
    signInWithLink(context.db, context.actor, params.token ?? '', isSecure(context)),
  )
  return redirect(next, { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function SignInLinkPage() {
  const { email, again } = useLoaderData<typeof loader>()
  if (!email) {
    return (
      <Door title="This link has stopped working">
        <p>A link works for ten minutes, once, and only the newest one does.</p>
        <ButtonLink to={again} kind="primary">
          Ask for a new one
        </ButtonLink>
      </Door>
    )
  }
  return (
    <Door title="Sign in">
      <ForgetLetters />
      <p>
        You sign in as <bdi>{email}</bdi>, in this browser, for thirty days.
      </p>
      <Form method="post">
        <Button kind="primary">Sign in</Button>
      </Form>
    </Door>
  )
}
