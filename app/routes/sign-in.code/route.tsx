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
import { readAttempt, signInWithCode } from '../../domain/accounts/sign-in.server'
import { isSecure } from '../../http/cookies'
import { wrongFrom } from '../../http/invalid'
import { nextPath, nextQuery } from '../../http/next'
import { sentForm } from '../../http/sent-form'
import { Button, ButtonLink } from '../../ui/button'
import { Blanks, Door } from '../../ui/door'
import { Field } from '../../ui/field'
import { Wrongs } from '../../ui/wrongs'

const schema = z.object({ code: z.string('Write the six digits of the code.') })

export const meta: MetaFunction = () => [{ title: 'Your code · Undersigned' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const next = nextPath(query.get('next'))
  if (context.actor.kind === 'person') throw redirect(next)
  const attempt = await readAttempt(context.db, context.actor, query.get('attempt') ?? '')
  return {
    email: attempt?.email ?? null,
    waiting: query.has('waiting'),
    mail: context.mail,
    again: `/sign-in${nextQuery(next)}`,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const query = new URL(request.url).searchParams
  const submission = parseWithZod(await sentForm(request, context.reading.words), { schema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  try {
    const { cookie } = await signInWithCode(
      context.db,
      context.actor,
      { attemptId: query.get('attempt') ?? '', code: submission.value.code },
      isSecure(context),
    )
    const headers = { 'Set-Cookie': cookie }
    return redirect(nextPath(query.get('next')), { status: 303, headers })
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function CodePage() {
  const { email, waiting, mail, again } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.infer<typeof schema>>({
    id: 'code',
    lastResult: lastResult ?? null,
  })
  if (!email) {
    return (
      <Door title="This code has stopped working">
        <p>Codes work for ten minutes, once, and only the newest one does.</p>
        <ButtonLink to={again} kind="primary">
          Ask for a new one
        </ButtonLink>
      </Door>
    )
  }
  return (
    <Door title="Look in your email">
      <Wrongs errors={{ '': form.errors, code: fields.code.errors }} />
      <p>
        {waiting ? (
          <>
            Five codes went to <bdi>{email}</bdi> in the last ten minutes. The newest still works.
          </>
        ) : (
          <>
            We have sent a code to <bdi>{email}</bdi>. It works for ten minutes.
          </>
        )}
        {mail === 'mailbox' &&
          ' Email is not set up on this instance: whoever runs it finds the message in the mailbox.'}
      </p>
      <Form method="post" noValidate>
        <Blanks>
          <Field
            id="code"
            name="code"
            label="Code"
            hint="six digits"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
            errors={fields.code.errors}
          />
        </Blanks>
        <Button kind="primary">Sign in</Button>
      </Form>
      <p className="note-size">
        Nothing came? Look in your spam or junk folder, or <Link to={again}>ask again</Link>.
      </p>
    </Door>
  )
}
