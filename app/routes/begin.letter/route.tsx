import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { z } from 'zod'
import { mayStart } from '../../domain/accounts/instance.server'
import { startWithPeople } from '../../domain/coalitions/start-with-people.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button } from '../../ui/button'
import { Blanks, Door } from '../../ui/door'
import { TextArea } from '../../ui/field'
import { Wrongs } from '../../ui/wrongs'

const schema = z.object({ emails: z.string('Write at least one address of somebody else.') })

export const meta: MetaFunction = () => [{ title: 'Start a letter · Undersigned' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  if (!mayStart(person)) {
    throw new Response('The people of the sample start nothing of their own.', { status: 403 })
  }
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const emails = submission.value.emails.split(/[\s,;]+/)
  try {
    const { slug } = await refusing(startWithPeople(context.db, person, { emails }, context))
    return redirect(`/c/${slug}/letters/new`, 303)
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function BeginLetterPage() {
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.infer<typeof schema>>({
    id: 'begin-letter',
    lastResult: lastResult ?? null,
  })
  return (
    <Door title="A letter among a few people">
      <Wrongs errors={{ '': form.errors, emails: fields.emails.errors }} />
      <p>
        Each of them gets a message with a link that works for fourteen days, and writes with you
        from then on. When there are more of you, give yourselves a name: then it is a coalition,
        with organisations and roles.
      </p>
      <Form method="post" noValidate>
        <Blanks>
          <TextArea
            id="emails"
            name="emails"
            label="Who writes with you?"
            hint="their email addresses, one on each line, ten at most"
            rows={4}
            dir="ltr"
            required
            defaultValue={fields.emails.initialValue}
            errors={fields.emails.errors}
          />
        </Blanks>
        <Button kind="primary">Invite them and start</Button>
      </Form>
      <p className="note-size">
        <Link to="/begin">Create a coalition instead</Link>
      </p>
    </Door>
  )
}
