import type { LoaderFunctionArgs } from '@remix-run/node'
import { comparisonInputFor } from '../domain/export/comparison.server'
import { fileName } from '../domain/export/files.server'
import { downloadLetter } from '../http/download'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** What became of a letter between two of its texts (`?from=…&to=…`), as tracked changes in a Word file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const asked = new URL(request.url).searchParams
  const keys = { from: asked.get('from') ?? '', to: asked.get('to') ?? 'now' }
  const input = await refusing(comparisonInputFor(context.db, person, params.letter ?? '', keys))
  const name = fileName('docx', input.title, null).replace(/-draft\.docx$/, '-changes.docx')
  return downloadLetter(context.documents, 'docx', input, name)
}
