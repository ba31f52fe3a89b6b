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
import { mayStart, storageOf } from '../../domain/accounts/instance.server'
import { coalitionsOf, createCoalition } from '../../domain/coalitions/coalitions.server'
import { findSample } from '../../domain/sample/find.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Beside, Blanks, Door } from '../../ui/door'
import { Field } from '../../ui/field'
import { Wrongs } from '../../ui/wrongs'
import { InstanceFacts } from './instance-facts'

const schema = z.object({
  name: z.string('Write a name for what you are together.'),
  organisation: z.string('Write the name of your organisation.'),
})

export const meta: MetaFunction = () => [{ title: 'Begin · Undersigned' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  if (!mayStart(person)) {
    throw new Response('The people of the sample start nothing of their own.', { status: 403 })
  }
  const isOperator = person.account.is_operator === 1
  return {
    isFirst: (await coalitionsOf(context.db, person)).length === 0,
    sample: isOperator ? ((await findSample(context.db)) ? 'open' : 'closed') : null,
    facts: isOperator
      ? {
          storage: storageOf(context.db, person),
          address: context.baseUrl,
          mail: context.mail,
        }
      : null,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  try {
    const coalition = await refusing(createCoalition(context.db, person, submission.value))
    return redirect(`/c/${coalition.slug}`, 303)
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function BeginPage() {
  const { isFirst, sample, facts } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.infer<typeof schema>>({
    id: 'begin',
    lastResult: lastResult ?? null,
  })
  return (
    <Door
      title={isFirst ? 'Nothing is written here yet.' : 'Another coalition'}
      beside={
        <>
          {sample && (
            <Beside title="Rather look first?">
              <p>
                Open an invented coalition of thirteen organisations, with a letter being written
                and one open for signature. Nothing in it is ever sent, and one click removes it.
              </p>
              {sample === 'open' ? (
                <ButtonLink to="/sample">Go to the sample</ButtonLink>
              ) : (
                <Form method="post" action="/operator">
                  <Button name="intent" value="open-sample">
                    Open the sample
                  </Button>
                </Form>
              )}
            </Beside>
          )}
          <Beside title="Only a few people?">
            <p>
              Start with the email addresses of those who write with you. It can become a coalition
              later.
            </p>
            <ButtonLink to="/begin/letter">Start with a few people</ButtonLink>
          </Beside>
          <Beside title="You have a draft?">
            <p>
              A file from Word, LibreOffice or Google Docs, a web page, Markdown or plain text
              becomes a letter with its headings and footnotes, once the coalition is there.
            </p>
          </Beside>
          {facts && <InstanceFacts {...facts} />}
        </>
      }
    >
      <Wrongs
        errors={{
          '': form.errors,
          name: fields.name.errors,
          organisation: fields.organisation.errors,
        }}
      />
      {isFirst && (
        <>
          <p>Dear colleague,</p>
          <p>
            Here several organisations can write one letter together: draft it at the same desk,
            agree on it, fix its final text, ask others to sign by a link, and send it with the list
            of those who did.
          </p>
        </>
      )}
      <p>It begins with a name for what you are together, and the organisation that leads.</p>
      <Form method="post" noValidate>
        <Blanks>
          <Field
            id="name"
            name="name"
            label="We call ourselves"
            hint="for example, Housing Without Fear"
            autoComplete="off"
            required
            defaultValue={fields.name.initialValue}
            errors={fields.name.errors}
          />
          <Field
            id="organisation"
            name="organisation"
            label="Our letters are led by"
            hint="the organisation that you work for; another can lead later"
            autoComplete="organization"
            required
            defaultValue={fields.organisation.initialValue}
            errors={fields.organisation.errors}
          />
        </Blanks>
        <p>You can change both later. You coordinate it; the others come when you invite them.</p>
        <Button kind="primary">Create the coalition</Button>
      </Form>
      {!isFirst && (
        <p className="note-size">
          <Link to="/">Back to your letters</Link>
        </p>
      )}
    </Door>
  )
}
