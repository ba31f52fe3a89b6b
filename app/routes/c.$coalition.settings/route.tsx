import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { coalitionFor } from '../../domain/coalitions/access.server'
import { changeLead, nameCoalition } from '../../domain/coalitions/coalitions.server'
import { handOver, leaveCoalition } from '../../domain/coalitions/members.server'
import { organisationsOf } from '../../domain/coalitions/organisations.server'
import { Invalid } from '../../domain/errors.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button } from '../../ui/button'
import { Done } from '../../ui/done'
import { Field, Select } from '../../ui/field'
import { Page, PageHead, Panel } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useCoalition } from '../c.$coalition/use-coalition'
import styles from './styles.module.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition } = await refusing(coalitionFor(context.db, person, params.coalition ?? ''))
  const organisations = await organisationsOf(context.db, person, coalition.id)
  return {
    organisations: organisations.flatMap(({ id, name }) =>
      id && name ? [{ value: id, label: name }] : [],
    ),
    lead: coalition.lead_organisation_id,
    others: organisations.flatMap((organisation) =>
      organisation.members
        .filter((member) => member.accountId !== person.account.id)
        .map((member) => ({
          value: member.id,
          label: organisation.name ? `${member.name}, ${organisation.name}` : member.name,
        })),
    ),
    coordinators: new Set(
      organisations
        .flatMap((organisation) => organisation.members)
        .filter((member) => member.role === 'coordinator')
        .map((member) => member.accountId),
    ).size,
    done: new URL(request.url).searchParams.has('done'),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition } = await refusing(coalitionFor(context.db, person, params.coalition ?? ''))
  const form = await request.formData()
  const read = (name: string): string => String(form.get(name) ?? '')
  const { db } = context
  try {
    switch (read('intent')) {
      case 'name': {
        const written = { name: read('name'), organisation: read('organisation') }
        const { slug } = await refusing(nameCoalition(db, person, coalition.id, written))
        return redirect(`/c/${slug}/settings?done`, 303)
      }
      case 'lead':
        await refusing(changeLead(db, person, coalition.id, read('lead')))
        break
      case 'hand-over':
        await refusing(handOver(db, person, coalition.id, read('member')))
        break
      case 'leave':
        await refusing(leaveCoalition(db, person, coalition.id))
        return redirect('/', 303)
      default:
        throw new Invalid('Choose what to do.')
    }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const wrong = { field: error.field ?? '', message: error.message }
    const written = { name: read('name'), organisation: read('organisation') }
    return data({ wrong, written }, { status: 422 })
  }
  return redirect(`/c/${coalition.slug}/settings?done`, 303)
}

export default function SettingsPage() {
  const { name, coordinates } = useCoalition()
  const { organisations, lead, others, coordinators, done } = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  const wrong = acted?.wrong
  const on = (field: string) => (wrong?.field === field ? [wrong.message] : undefined)
  const isLast = coordinates && coordinators === 1
  return (
    <Page narrow>
      <PageHead title="Settings" />
      {done && !acted && <Done>It is changed.</Done>}
      {wrong && (
        <Wrongs
          errors={{
            [['name', 'organisation', 'member'].includes(wrong.field) ? wrong.field : '']: [
              wrong.message,
            ],
          }}
        />
      )}
      {coordinates && (
        <Panel title={name === null ? 'Give yourselves a name' : 'Name'}>
          <Form method="post" noValidate className={styles.form}>
            {name === null && (
              <p>
                With a name you are a coalition: organisations take part, and people speak for them.
                Your letters and everybody in them stay.
              </p>
            )}
            <Field
              id="name"
              name="name"
              label="We call ourselves"
              autoComplete="off"
              required
              defaultValue={acted?.written.name ?? name ?? ''}
              errors={on('name')}
            />
            {name === null && (
              <Field
                id="organisation"
                name="organisation"
                label="Our letters are led by"
                hint="the organisation that you work for"
                autoComplete="organization"
                required
                defaultValue={acted?.written.organisation}
                errors={on('organisation')}
              />
            )}
            <Button kind="primary" name="intent" value="name">
              {name === null ? 'Become a coalition' : 'Save the name'}
            </Button>
          </Form>
        </Panel>
      )}
      {coordinates && organisations.length > 1 && (
        <Panel title="Who leads">
          <Form method="post" className={styles.form}>
            <Select
              id="lead"
              name="lead"
              label="Our letters are led by"
              hint="its name stands on the page where others sign"
              defaultValue={lead ?? ''}
              options={organisations}
            />
            <Button name="intent" value="lead">
              Save
            </Button>
          </Form>
        </Panel>
      )}
      {coordinates && (
        <Panel title="Hand over the coordination" id="hand-over">
          {others.length === 0 ? (
            <p className="hush">
              Nobody else is here yet. When there is, you can hand the coordination over to them.
            </p>
          ) : (
            <Form method="post" className={styles.form}>
              <p>
                They can then do all that you can do now: invite and remove people, and run the
                signing. You go on as an editor.
              </p>
              <Select id="member" name="member" label="To" options={others} errors={on('member')} />
              <Button name="intent" value="hand-over">
                Hand over
              </Button>
            </Form>
          )}
        </Panel>
      )}
      <Panel title="Leave">
        {isLast ? (
          <p className="hush">
            You are the only one who coordinates, so you cannot leave now.{' '}
            {others.length > 0 ? (
              <a href="#hand-over">Hand over first.</a>
            ) : (
              'Invite somebody to hand over to first.'
            )}
          </p>
        ) : (
          <Form method="post" className={styles.form}>
            <p>
              You will no longer see anything here, from that moment. What you wrote stays. A
              coordinator can invite you again.
            </p>
            <Button kind="harm" name="intent" value="leave">
              Leave {name ?? 'this letter'}
            </Button>
          </Form>
        )}
      </Panel>
    </Page>
  )
}
