import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import {
  requireOperator,
  setWhoMayStart,
  storageOf,
  whoMayStart,
} from '../../domain/accounts/instance.server'
import { mailState } from '../../domain/messages/mailbox.server'
import { findSample } from '../../domain/sample/find.server'
import { openSample, removeSample } from '../../domain/sample/sample.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Bar } from '../../ui/bar'
import { Button, ButtonLink } from '../../ui/button'
import { Done } from '../../ui/done'
import { Choice, ChoiceGroup } from '../../ui/field'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { MailPanel } from './mail-panel'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'This instance · Undersigned' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const state = await refusing(mailState(context.db, person))
  return {
    person: { name: person.account.name },
    who: await whoMayStart(context.db),
    mail: { ...state, by: context.mail },
    storage: storageOf(context.db, person),
    address: context.baseUrl,
    hasSample: (await findSample(context.db)) !== null,
    done: new URL(request.url).searchParams.has('done'),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const form = await request.formData()
  await refusing(Promise.resolve().then(() => requireOperator(person)))
  switch (form.get('intent')) {
    case 'open-sample':
      await refusing(openSample(context.db, person))
      return redirect('/sample', 303)
    case 'remove-sample':
      await refusing(removeSample(context.db, person))
      return redirect('/operator?done', 303)
    case 'who': {
      const who = form.get('who') === 'anyone' ? 'anyone' : 'invited'
      await refusing(setWhoMayStart(context.db, person, who))
      return redirect('/operator?done', 303)
    }
    default:
      throw new Response('Choose what to do.', { status: 400 })
  }
}

export default function OperatorPage() {
  const { person, who, mail, storage, address, hasSample, done } = useLoaderData<typeof loader>()
  return (
    <>
      <Bar crumbs={[{ label: 'This instance' }]} person={person} />
      <Page narrow>
        <PageHead
          title="This instance"
          lead={
            <>
              At {address}, kept in{' '}
              {storage === 'sqlite' ? 'one file, undersigned.db, in its data folder' : 'PostgreSQL'}
              .
            </>
          }
        />
        {done && <Done>It is changed.</Done>}
        <Panel title="Who may start a coalition">
          <Form method="post">
            <ChoiceGroup
              legend={<span className="unseen">Who may start a coalition or a letter here</span>}
            >
              <Choice
                type="radio"
                id="invited"
                name="who"
                value="invited"
                label="People whom somebody here has invited"
                hint="Nobody else gets an account."
                defaultChecked={who === 'invited'}
              />
              <Choice
                type="radio"
                id="anyone"
                name="who"
                value="anyone"
                label="Anyone with a confirmed email address"
                hint="Whoever finds this address on the web can sign in and start."
                defaultChecked={who === 'anyone'}
              />
            </ChoiceGroup>
            <Button kind="primary" name="intent" value="who">
              Save
            </Button>
          </Form>
        </Panel>
        <MailPanel {...mail} />
        <Panel title="The sample">
          <p className={styles.note}>
            An invented coalition of thirteen organisations, with a letter being written and one
            open for signature. Nothing in it is ever sent.
          </p>
          {hasSample ? (
            <Form method="post">
              <Row>
                <ButtonLink to="/sample">Go to the sample</ButtonLink>
                <Button kind="harm" name="intent" value="remove-sample">
                  Remove the sample
                </Button>
              </Row>
            </Form>
          ) : (
            <Form method="post">
              <Button name="intent" value="open-sample">
                Open the sample
              </Button>
            </Form>
          )}
        </Panel>
        <Panel title="Your own work">
          <p className={styles.note}>
            Running an instance shows nobody’s letters: you see those of coalitions that you are in.
          </p>
          <Link to="/">Your letters</Link>
        </Panel>
      </Page>
    </>
  )
}
