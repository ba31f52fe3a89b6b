import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { importReport } from '../../domain/letters/from-files/import.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Page, PageHead } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { Report } from './report'

export const meta: MetaFunction = () => [{ title: 'What was imported · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  return refusing(importReport(context.db, person, params.letter ?? ''))
}

export default function ImportedPage() {
  const { report, kept } = useLoaderData<typeof loader>()
  const letter = useLetter()
  return (
    <Page narrow>
      <PageHead
        title="The letter is here"
        lead={
          report.length === 0
            ? 'Everything in the file arrived.'
            : report.length === 1
              ? 'One thing in the file is different now:'
              : `${report.length} things in the file are different now:`
        }
      />
      <Report report={report} kept={kept} />
      <ButtonLink kind="primary" to={`/letters/${letter.id}`}>
        Go to the text
      </ButtonLink>
    </Page>
  )
}
