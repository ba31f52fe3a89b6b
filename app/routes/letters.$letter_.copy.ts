import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { fileName } from '../domain/export/files.server'
import { markupInputFor } from '../domain/export/markup.server'
import { downloadLetter } from '../http/download'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** The draft as a Word file to be marked up elsewhere, and brought back. Asked for by a form, for what goes out is kept. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const input = await refusing(markupInputFor(context.db, person, params.letter ?? ''))
  const name = fileName('docx', input.title, null).replace(/-draft\.docx$/, '-to-mark-up.docx')
  return downloadLetter(context.documents, 'docx', input, name)
}

/** Who comes here without the form is shown where it is. */
export const loader = ({ params }: { params: { letter?: string } }) =>
  redirect(`/letters/${params.letter}/files`)
