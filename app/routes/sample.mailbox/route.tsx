import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sampleMailbox } from '../../domain/messages/mailbox.server'
import { refusing } from '../../http/refusals'
import { Bar } from '../../ui/bar'
import { Empty } from '../../ui/empty'
import { Messages } from '../../ui/messages'
import { Page, PageHead, Panel } from '../../ui/page'
import { SampleStrip } from '../../ui/sample-strip'

export const meta: MetaFunction = () => [
  { title: 'The sample’s mailbox · Undersigned' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor } = context
  return {
    messages: await refusing(sampleMailbox(context.db)),
    person: actor.kind === 'person' ? { name: actor.account.name } : null,
  }
}

export default function SampleMailboxPage() {
  const { messages, person } = useLoaderData<typeof loader>()
  return (
    <>
      <Bar
        crumbs={[{ label: 'The sample', to: '/sample' }, { label: 'Mailbox' }]}
        person={person}
      />
      <SampleStrip />
      <Page narrow>
        <PageHead
          title="The sample’s mailbox"
          lead="What the sample would have sent stays here, for everybody to read. Write no real address in it."
        />
        {messages.length > 0 ? (
          <Messages messages={messages} />
        ) : (
          <Panel title="Messages">
            <Empty title="No message yet">
              Sign the sample’s open letter for an invented organisation: the message that confirms
              it comes here.
            </Empty>
          </Panel>
        )}
      </Page>
    </>
  )
}
