import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { mailbox } from '../../domain/messages/mailbox.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Bar } from '../../ui/bar'
import { Empty } from '../../ui/empty'
import { Messages } from '../../ui/messages'
import { Page, PageHead, Panel } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: 'Mailbox · Undersigned' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const messages = await refusing(mailbox(context.db, person))
  return {
    person: { name: person.account.name },
    // Where mail goes out, what it says is for its recipients.
    messages: context.mail === 'mailbox' ? messages : null,
  }
}

export default function MailboxPage() {
  const { person, messages } = useLoaderData<typeof loader>()
  return (
    <>
      <Bar
        crumbs={[{ label: 'This instance', to: '/operator' }, { label: 'Mailbox' }]}
        person={person}
      />
      <Page narrow>
        <PageHead
          title="Mailbox"
          lead={
            messages
              ? 'Email is not set up, so messages wait here for you, the operator. Pass on their links to those whom they are for. They go after four weeks.'
              : 'Email goes out from this instance, so there is nothing to read here.'
          }
        />
        {messages && messages.length > 0 && <Messages messages={messages} />}
        {messages?.length === 0 && (
          <Panel title="Messages">
            <Empty title="No message yet">
              Invitations, codes to sign in and confirmations of signatures come here.
            </Empty>
          </Panel>
        )}
        {!messages && (
          <p>
            <Link to="/operator">How the mail fares</Link>
          </p>
        )}
      </Page>
    </>
  )
}
