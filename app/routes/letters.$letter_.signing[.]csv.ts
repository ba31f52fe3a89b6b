import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportSignatories } from '../domain/sign-on/board/csv.server'
import { downloadInPieces } from '../http/download'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** The list of signatories as a file, in the order of every list. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const csv = await refusing(exportSignatories(context.db, person, params.letter ?? ''))
  return downloadInPieces(csv, 'text/csv; charset=utf-8', 'signatories.csv')
}
