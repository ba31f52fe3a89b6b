import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'

import { Form, Link, useLoaderData } from '@remix-run/react'
import { startSession } from '../../domain/accounts/sessions.server'
import { findSample } from '../../domain/sample/find.server'
import { samplePeople, samplePerson } from '../../domain/sample/sample.server'
import { ForgetLetters } from '../../editor/device/forget-letters'
import { isSecure } from '../../http/cookies'
import { refusing } from '../../http/refusals'
import { sentForm } from '../../http/sent-form'
import { Bar } from '../../ui/bar'
import { Button, ButtonLink } from '../../ui/button'
import { Page, PageHead, Panel } from '../../ui/page'
import { Person } from '../../ui/person'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [
  { title: 'The sample · Undersigned' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context }: LoaderFunctionArgs) {
  const sample = await findSample(context.db)
  if (!sample) throw new Response('The sample has not been opened here.', { status: 404 })
  const { actor } = context
  return {
    sample,
    people: (await samplePeople(context.db)).map(({ accountId, name, role, organisation }) => ({
      accountId,
      name,
      role,
      organisation,
    })),
    you:
      actor.kind === 'person'
        ? {
            id: actor.account.id,
            name: actor.account.name,
            isSample: actor.account.is_sample === 1,
          }
        : null,
    mayRemove: actor.kind === 'person' && actor.account.is_operator === 1,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const accountId = String((await sentForm(request, context.reading.words)).get('person') ?? '')
  const person = await refusing(samplePerson(context.db, accountId))
  const { cookie } = await startSession(
    context.db,
    context.actor,
    person.accountId,
    isSecure(context),
  )
  return redirect('/', { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function SamplePage() {
  const { sample, people, you, mayRemove } = useLoaderData<typeof loader>()
  return (
    <>
      <Bar person={you} />
      <ForgetLetters />
      <Page>
        <PageHead
          title="The sample"
          lead={`${sample.coalition.name} is invented, and so are its people, its letters and who signed them. Nothing here is ever sent.`}
        >
          <ButtonLink to={`/l/${sample.slug}`} reloadDocument>
            The letter that is open for signature
          </ButtonLink>
          <ButtonLink to="/sample/mailbox">Its mailbox</ButtonLink>
        </PageHead>
        <div className={styles.layout}>
          <Panel title="Who do you want to be?">
            {you && !you.isSample && (
              <p className={styles.note}>
                You are signed out of your own account in this browser while you are one of them.
                Open a private window to be both.
              </p>
            )}
            <ul className={`plain ${styles.people}`}>
              {people.map((person) => (
                <li key={person.accountId + person.organisation}>
                  <Person name={person.name} />
                  <p>
                    <b>{person.name}</b>
                    <span>
                      {person.role}, {person.organisation}
                    </span>
                  </p>
                  {you?.id === person.accountId ? (
                    <Link to="/">You now</Link>
                  ) : (
                    <Form method="post">
                      <Button small name="person" value={person.accountId}>
                        Be {person.name.split(' ')[0]}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          </Panel>
          <div>
            <Panel title="Try this">
              <ol className={styles.tries}>
                <li>Write in the draft as two of them at once, in two browsers.</li>
                <li>Sign the open letter for an organisation of your invention.</li>
                <li>Confirm it from the sample’s mailbox, and accept it as a coordinator.</li>
              </ol>
            </Panel>
            {mayRemove && (
              <Panel title="Had enough?">
                <p className={styles.note}>
                  Removing the sample deletes its people, letters and messages. You can open it
                  again as it was at first.
                </p>
                <Form method="post" action="/operator">
                  <Button kind="harm" name="intent" value="remove-sample">
                    Remove the sample
                  </Button>
                </Form>
              </Panel>
            )}
          </div>
        </div>
      </Page>
    </>
  )
}
