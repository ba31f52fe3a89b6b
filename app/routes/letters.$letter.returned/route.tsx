import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { returnReportOf } from '../../domain/letters/returned/returning.server'
import {
  settleAsInCopy,
  settledInCopy,
} from '../../domain/letters/returned/settling-returned.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Page, PageHead } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { Report } from '../letters.$letter.imported/report'
import { Settled } from './settled'

export const meta: MetaFunction = () => [{ title: 'What came back · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  return {
    ...(await refusing(returnReportOf(context.db, person, letterId))),
    settled: await refusing(settledInCopy(context.db, person, letterId)),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  await refusing(settleAsInCopy(context.db, person, letterId))
  return redirect(`/letters/${letterId}/returned`, 303)
}

export default function ReturnedPage() {
  const { report, kept, settled } = useLoaderData<typeof loader>()
  const { id, role, archivedAt } = useLetter()
  const looks = report.length + settled.length
  const mayWrite = archivedAt === null && (role === 'editor' || role === 'coordinator')
  return (
    <Page narrow>
      <PageHead
        title="The copy is back"
        lead={
          kept === null
            ? 'No marked-up copy of this letter has come back yet.'
            : looks === 0
              ? 'All that was changed in the file is in the letter now, for you to accept or reject.'
              : looks === 1
                ? 'One thing in the file needs a look:'
                : `${looks} things in the file need a look:`
        }
      />
      {settled.length > 0 && <Settled letterId={id} settled={settled} mayWrite={mayWrite} />}
      <Report report={report} kept={kept} />
      <ButtonLink kind={mayWrite && settled.length > 0 ? 'quiet' : 'primary'} to={`/letters/${id}`}>
        Go to the text
      </ButtonLink>
    </Page>
  )
}
