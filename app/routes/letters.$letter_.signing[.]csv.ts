import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportSignatories } from '../domain/sign-on/board/csv.server'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** The list of signatories as a file, in the order of every list. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const csv = await refusing(exportSignatories(context.db, person, params.letter ?? ''))
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="signatories.csv"',
      'Cache-Control': 'no-store',
    },
  })
}
