import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'

import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askToSignIn } from '../../domain/accounts/sign-in.server'
import { hasListed } from '../../domain/sign-on/page/listed.server'
import { ForgetLetters } from '../../editor/device/forget-letters'
import { wrongFrom } from '../../http/invalid'
import { nextPath } from '../../http/next'
import { sentForm } from '../../http/sent-form'
import { Button } from '../../ui/button'
import { Blanks, Door } from '../../ui/door'
import { Field } from '../../ui/field'
import { Wrongs } from '../../ui/wrongs'

const schema = z.object({ email: z.string('Write your email address.') })

export const meta: MetaFunction = () => [{ title: 'Sign in · Undersigned' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.actor.kind === 'person') {
    throw redirect(nextPath(new URL(request.url).searchParams.get('next')))
  }
  return { listed: await hasListed(context.db, context.actor) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const submission = parseWithZod(await sentForm(request, context.reading.words), { schema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const next = nextPath(new URL(request.url).searchParams.get('next'))
  try {
    const { email } = submission.value
    const asked = await askToSignIn(context.db, context.actor, { email, next }, context)
    // The attempt is a random id: who the code went to is nowhere in the address.
    const query = new URLSearchParams({ attempt: asked.attemptId })
    if (next !== '/') query.set('next', next)
    if (!asked.sent) query.set('waiting', '')
    return redirect(`/sign-in/code?${query}`, 303)
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function SignInPage() {
  const { listed } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.infer<typeof schema>>({
    id: 'sign-in',
    lastResult: lastResult ?? null,
  })
  return (
    <Door title="Sign in">
      <ForgetLetters />
      <Wrongs errors={{ '': form.errors, email: fields.email.errors }} />
      <p>Write your email address, and we send a code to it. There is no password to remember.</p>
      <Form method="post" noValidate>
        <Blanks>
          <Field
            id="email"
            name="email"
            type="email"
            label="Your email"
            hint="the address that you were invited with"
            autoComplete="email"
            required
            defaultValue={fields.email.initialValue}
            errors={fields.email.errors}
          />
        </Blanks>
        <Button kind="primary">Send me a code</Button>
      </Form>
      {listed && (
        <p>
          Here to sign a letter for your organisation? No account is needed: see the{' '}
          <a href="/l">open letters</a>.
        </p>
      )}
    </Door>
  )
}
