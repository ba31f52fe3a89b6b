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
import { keptAboutYou, rename } from '../../domain/accounts/you.server'
import { SignOutForm } from '../../editor/device/sign-out-form'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { Bar } from '../../ui/bar'
import { Button, ButtonLink } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Done } from '../../ui/done'
import { Field } from '../../ui/field'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { SampleStrip } from '../../ui/sample-strip'
import { Wrongs } from '../../ui/wrongs'
import { countOf } from '../c.$coalition/words'
import styles from './styles.module.css'

const schema = z.object({ name: z.string('Write your name.') })

export const meta: MetaFunction = () => [{ title: 'You · Undersigned' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const done = new URL(request.url).searchParams.has('done')
  return { kept: await keptAboutYou(context.db, person), done }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  try {
    await rename(context.db, person, submission.value.name)
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
  return redirect(person.account.name === '' ? '/' : '/you?done', 303)
}

export default function YouPage() {
  const { kept, done } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.infer<typeof schema>>({
    id: 'you',
    lastResult: lastResult ?? null,
  })
  return (
    <>
      <Bar
        person={{ name: kept.name || kept.email }}
        end={kept.isOperator && <Link to="/operator">This instance</Link>}
      />
      {kept.isSample && <SampleStrip />}
      <Page narrow>
        <PageHead
          title={kept.name ? <bdi>{kept.name}</bdi> : 'What is your name?'}
          lead={
            kept.name ? (
              <bdi>{kept.email}</bdi>
            ) : (
              'Those who write with you see it beside what you write.'
            )
          }
        >
          <SignOutForm>
            <Button>Sign out</Button>
          </SignOutForm>
        </PageHead>
        {done && <Done>Your name is changed.</Done>}
        <Wrongs errors={{ '': form.errors, name: fields.name.errors }} />
        <Panel title="Your name">
          <Form method="post" noValidate className={styles.name}>
            <Field
              id="name"
              name="name"
              label="Name"
              hint="as those who write with you know you"
              autoComplete="name"
              required
              defaultValue={fields.name.initialValue ?? kept.name}
              errors={fields.name.errors}
            />
            <Button kind="primary">Save</Button>
          </Form>
        </Panel>
        <Panel title="Where you are signed in">
          <p>
            You are signed in in {countOf(kept.sessions.length, 'browser')}. A browser in which
            nobody comes back for thirty days is signed out by itself. Which browser it is, and from
            where, is not kept.
          </p>
          <ul className={`plain ${styles.list}`}>
            {kept.sessions.map((session) => (
              <li key={session.since}>
                <span>
                  since <Day at={session.since} />
                </span>
                <small>
                  until <Day at={session.until} /> if nobody comes back
                </small>
              </li>
            ))}
          </ul>
          <SignOutForm>
            <Button name="everywhere" value="yes">
              Sign out everywhere
            </Button>
          </SignOutForm>
        </Panel>
        <Panel title="What is kept about you">
          <p>
            Your name and email, since <Day at={kept.since} />; where you work with others, below;
            and what you wrote in letters and did there, which stays with the letters. Nobody else
            gets any of it. What you read is not written down.
          </p>
          <ul className={`plain ${styles.list}`}>
            {kept.places.map((place) => (
              <li key={place.slug + place.organisation}>
                <Link to={`/c/${place.slug}`}>
                  <bdi>{place.coalition ?? 'A letter among a few people'}</bdi>
                </Link>
                <small>
                  {place.role}
                  {place.organisation && (
                    <>
                      {' '}
                      for <bdi>{place.organisation}</bdi>
                    </>
                  )}
                  , since <Day at={place.since} />
                </small>
              </li>
            ))}
            {kept.invitations.map((invitation) => (
              <li key={invitation.at}>
                <span>
                  An invitation to{' '}
                  <bdi>{invitation.coalition ?? 'a letter among a few people'}</bdi>
                </span>
                <small>
                  sent on <Day at={invitation.at} />
                </small>
              </li>
            ))}
            {kept.books.map((book) => (
              <li key={book.organisation + book.since}>
                <span>
                  The organisation book of <bdi>{book.coalition ?? 'a few people'}</bdi>
                </span>
                <small>
                  for <bdi>{book.organisation}</bdi>, until <Day at={book.until} />.{' '}
                  <Link to="/book" reloadDocument>
                    Get the link to change it or leave
                  </Link>
                </small>
              </li>
            ))}
          </ul>
          <Row>
            <ButtonLink to="/you/kept" reloadDocument download>
              Download it
            </ButtonLink>
          </Row>
        </Panel>
      </Page>
    </>
  )
}
