import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'

import { Form, useActionData } from '@remix-run/react'
import { z } from 'zod'
import { startSession } from '../../domain/accounts/sessions.server'
import { readSetUp, setUp } from '../../domain/accounts/set-up.server'
import { isSecure } from '../../http/cookies'
import { wrongFrom } from '../../http/invalid'
import { refusing } from '../../http/refusals'
import { sentForm } from '../../http/sent-form'
import { Button } from '../../ui/button'
import { Blanks, Door } from '../../ui/door'
import { Field } from '../../ui/field'
import { Wrongs } from '../../ui/wrongs'

const schema = z.object({
  name: z.string('Write your name.'),
  email: z.string('Write your email address.'),
})

export const meta: MetaFunction = () => [{ title: 'Set up · Undersigned' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!(await readSetUp(context.db, context.actor, params.token ?? ''))) {
    if (context.actor.kind === 'person') throw redirect('/')
    throw new Response(
      'This link has been used, or a newer one was made when the server started again. Look in its terminal, or sign in.',
      { status: 404 },
    )
  }
  return null
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const submission = parseWithZod(await sentForm(request, context.reading.words), { schema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const token = params.token ?? ''
  try {
    const account = await refusing(setUp(context.db, context.actor, { token, ...submission.value }))
    const { cookie } = await startSession(context.db, context.actor, account.id, isSecure(context))
    return redirect('/', { status: 303, headers: { 'Set-Cookie': cookie } })
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function SetUpPage() {
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.infer<typeof schema>>({
    id: 'set-up',
    lastResult: lastResult ?? null,
  })
  return (
    <Door title="Who runs this instance?">
      <Wrongs errors={{ '': form.errors, name: fields.name.errors, email: fields.email.errors }} />
      <p>
        Whoever opens this link first becomes the operator: they say who may start a coalition here,
        and see whether email goes out. They do not see other people’s letters.
      </p>
      <Form method="post" noValidate>
        <Blanks>
          <Field
            id="name"
            name="name"
            label="Your name"
            hint="as others know you"
            autoComplete="name"
            required
            defaultValue={fields.name.initialValue}
            errors={fields.name.errors}
          />
          <Field
            id="email"
            name="email"
            type="email"
            label="Your email"
            hint="you sign in with it from now on"
            autoComplete="email"
            required
            defaultValue={fields.email.initialValue}
            errors={fields.email.errors}
          />
        </Blanks>
        <Button kind="primary">Become the operator</Button>
      </Form>
    </Door>
  )
}
