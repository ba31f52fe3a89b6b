import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileName } from '../domain/export/files.server'
import { packInput } from '../domain/export/pack.server'
import { readPreview } from '../domain/sign-on/page/preview.server'
import { downloadLetter } from '../http/download'
import { refusing } from '../http/refusals'
import { textAsked } from '../http/text-asked'

/** The page for trustees and the letter, as a PDF to print or to send round. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const preview = await refusing(
    readPreview(
      context.db,
      context.actor,
      params.token ?? '',
      textAsked(request),
      context.reading.asked,
    ),
    context.reading,
  )
  const input = packInput(preview, context.reading.ofLetter(preview.language, preview.timeZone))
  const name = `for-the-board-${fileName('pdf', input.title, input.version, input.language)}`
  return downloadLetter(context.documents, 'pdf', input, name)
}
