import type { LoaderFunctionArgs } from '@remix-run/node'
import { readExportedList } from '../domain/sign-on/board/exported-list.server'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** The list of signatories as a file for programs, in the order of every list. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const list = await refusing(readExportedList(context.db, person, params.letter ?? ''))
  return new Response(`${JSON.stringify(list, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="signatories.json"',
      'Cache-Control': 'no-store',
    },
  })
}
