import type { LoaderFunctionArgs } from '@remix-run/node'
import { Invalid } from '../domain/errors.server'
import { comparisonInputFor } from '../domain/export/comparison.server'
import { contentType, fileName } from '../domain/export/files.server'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** What became of a letter between two of its texts (`?from=…&to=…`), as tracked changes in a Word file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const asked = new URL(request.url).searchParams
  const keys = { from: asked.get('from') ?? '', to: asked.get('to') ?? 'now' }
  const input = await refusing(comparisonInputFor(context.db, person, params.letter ?? '', keys))
  const bytes = await context.documents.exportLetter('docx', input).catch((error: unknown) => {
    if (error instanceof Invalid) throw new Response(error.message, { status: 503 })
    throw error
  })
  const name = fileName('docx', input.title, null).replace(/-draft\.docx$/, '-changes.docx')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': contentType('docx'),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
