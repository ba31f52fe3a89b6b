import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'

import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { acceptInvitation, askToJoin, readInvitation } from '../../domain/coalitions/joining.server'
import { mayDo } from '../../domain/coalitions/roles.server'
import { ForgetLetters } from '../../editor/device/forget-letters'
import { SignOutForm } from '../../editor/device/sign-out-form'
import { isSecure } from '../../http/cookies'
import { wrongFrom } from '../../http/invalid'
import { nextQuery } from '../../http/next'
import { refusing } from '../../http/refusals'
import { sentForm } from '../../http/sent-form'
import { Button, ButtonLink } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Blanks, Door } from '../../ui/door'
import { Field } from '../../ui/field'
import { Wrongs } from '../../ui/wrongs'

const schema = z.object({
  name: z.string().optional(),
  organisation: z.string().optional(),
  email: z.string().optional(),
})

export const meta: MetaFunction = () => [{ title: 'An invitation · Undersigned' }]

// Looking joins nothing: mail programs open links to see whether they are safe.
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  const invitation = await readInvitation(context.db, context.actor, token)
  const { actor } = context
  return {
    invitation: invitation && { ...invitation, mayDo: mayDo[invitation.role] },
    you: actor.kind === 'person' ? { name: actor.account.name, email: actor.account.email } : null,
    signIn: `/sign-in${nextQuery(`/join/${token}`)}`,
    asked: new URL(request.url).searchParams.has('asked'),
    mail: context.mail,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await sentForm(request, context.reading.words)
  const submission = parseWithZod(form, { schema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { name, organisation, email } = submission.value
  try {
    if (form.get('intent') === 'ask') {
      const input = { token, email: email ?? '' }
      await refusing(askToJoin(context.db, context.actor, input, context))
      return redirect(`/join/${token}?asked`, 303)
    }
    const input = { token, name, organisation }
    const { coalition, cookie } = await refusing(
      acceptInvitation(context.db, context.actor, input, isSecure(context)),
    )
    return redirect(`/c/${coalition.slug}`, {
      status: 303,
      ...(cookie && { headers: { 'Set-Cookie': cookie } }),
    })
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function JoinPage() {
  const { invitation, you, signIn, asked, mail } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.infer<typeof schema>>({
    id: 'join',
    lastResult: lastResult ?? null,
  })
  if (!invitation) {
    return (
      <Door title="This invitation has ended">
        <p>
          It has been answered or withdrawn, or its fourteen days are over. Ask whoever invited you
          for a new one.
        </p>
        <ButtonLink to="/">Go to the first page</ButtonLink>
      </Door>
    )
  }
  const what = invitation.coalition ?? 'a letter among a few people'
  if (invitation.alreadyIn) {
    return (
      <Door title={`You are in ${what} already`}>
        <ButtonLink to={`/c/${invitation.alreadyIn}`} kind="primary">
          Go there
        </ButtonLink>
      </Door>
    )
  }
  if (asked) {
    return (
      <Door title="Look in your email">
        <p>
          A message with your own link is on its way. It works for fourteen days. If you were sent
          one before and its days are not over, that one goes on working and no other follows.
          {mail === 'mailbox' &&
            ' Email is not set up on this instance: whoever runs it finds the message in the mailbox.'}
        </p>
      </Door>
    )
  }
  return (
    <Door title={<bdi>{invitation.coalition ? `Join ${what}` : 'Write a letter together'}</bdi>}>
      {!you && <ForgetLetters />}
      <Wrongs
        errors={{
          '': form.errors,
          name: fields.name.errors,
          organisation: fields.organisation.errors,
          email: fields.email.errors,
        }}
      />
      <p>
        <bdi>{invitation.from}</bdi> invites you
        {invitation.organisation && (
          <>
            {' '}
            to speak for <bdi>{invitation.organisation}</bdi>
          </>
        )}
        . You would be {invitation.role === 'editor' ? 'an' : 'a'} {invitation.role}: you can{' '}
        {invitation.mayDo}. The invitation is open until <Day at={invitation.until} />.
      </p>
      {invitation.how === 'sign-in-first' && (
        <>
          <p>
            <bdi>{invitation.email}</bdi> has an account here. Sign in with it, and you come back to
            this page.
          </p>
          <ButtonLink to={signIn} kind="primary">
            Sign in
          </ButtonLink>
        </>
      )}
      {invitation.how === 'by-your-address' && (
        <>
          <Form method="post" noValidate>
            <Blanks>
              <Field
                id="email"
                name="email"
                type="email"
                label="Your email"
                hint="a message with your own link goes there"
                autoComplete="email"
                required
                defaultValue={fields.email.initialValue}
                errors={fields.email.errors}
              />
            </Blanks>
            <Button kind="primary" name="intent" value="ask">
              Send me my link
            </Button>
          </Form>
          <p className="note-size">
            You have an account here? <Link to={signIn}>Sign in</Link>.
          </p>
        </>
      )}
      {(invitation.how === 'as-yourself' || invitation.how === 'with-a-new-account') && (
        <>
          {you && (
            <p>
              You are signed in as <bdi>{you.name || you.email}</bdi>, and join as that person.
            </p>
          )}
          <Form method="post" noValidate>
            <Blanks>
              {!you?.name && (
                <Field
                  id="name"
                  name="name"
                  label="Your name"
                  hint="as the others know you"
                  autoComplete="name"
                  required
                  defaultValue={fields.name.initialValue}
                  errors={fields.name.errors}
                />
              )}
              {invitation.organisation === null && invitation.coalition !== null && (
                <Field
                  id="organisation"
                  name="organisation"
                  label="Your organisation"
                  hint="the one that you speak for here"
                  autoComplete="organization"
                  required
                  defaultValue={fields.organisation.initialValue}
                  errors={fields.organisation.errors}
                />
              )}
            </Blanks>
            <p className="note-size">
              The others see your name and organisation; the coordinators see your email as well.
            </p>
            <Button kind="primary">{invitation.coalition ? 'Join' : 'Write with them'}</Button>
          </Form>
          {you && (
            <SignOutForm>
              <Button kind="quiet" small>
                Not you? Sign out
              </Button>
            </SignOutForm>
          )}
        </>
      )}
    </Door>
  )
}
