import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { returnReportOf } from '../../domain/letters/returning.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Page, PageHead } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { Report } from '../letters.$letter.imported/report'

export const meta: MetaFunction = () => [{ title: 'What came back · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  return refusing(returnReportOf(context.db, person, params.letter ?? ''))
}

export default function ReturnedPage() {
  const { report, kept } = useLoaderData<typeof loader>()
  const letter = useLetter()
  return (
    <Page narrow>
      <PageHead
        title="The copy is back"
        lead={
          kept === null
            ? 'No marked-up copy of this letter has come back yet.'
            : report.length === 0
              ? 'All that was changed in the file is in the letter now, for you to accept or reject.'
              : report.length === 1
                ? 'One thing in the file needs a look:'
                : `${report.length} things in the file need a look:`
        }
      />
      <Report report={report} kept={kept} />
      <ButtonLink kind="primary" to={`/letters/${letter.id}`}>
        Go to the text
      </ButtonLink>
    </Page>
  )
}
