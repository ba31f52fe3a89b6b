import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { Invalid } from '../domain/errors.server'
import { contentType, fileName } from '../domain/export/files.server'
import { markupInputFor } from '../domain/export/markup.server'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** The draft as a Word file to be marked up elsewhere, and brought back. Asked for by a form, for what goes out is kept. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const input = await refusing(markupInputFor(context.db, person, params.letter ?? ''))
  const bytes = await context.documents.exportLetter('docx', input).catch((error: unknown) => {
    if (error instanceof Invalid) throw new Response(error.message, { status: 503 })
    throw error
  })
  const name = fileName('docx', input.title, null).replace(/-draft\.docx$/, '-to-mark-up.docx')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': contentType('docx'),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Who comes here without the form is shown where it is. */
export const loader = ({ params }: { params: { letter?: string } }) =>
  redirect(`/letters/${params.letter}/files`)
