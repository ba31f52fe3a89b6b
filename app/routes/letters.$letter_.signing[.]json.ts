import type { LoaderFunctionArgs } from '@remix-run/node'
import { signatoriesAsJson } from '../domain/sign-on/board/json.server'
import { downloadInPieces } from '../http/download'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

/** The list of signatories as a file for programs, in the order of every list. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const json = await refusing(signatoriesAsJson(context.db, person, params.letter ?? ''))
  return downloadInPieces(json, 'application/json; charset=utf-8', 'signatories.json')
}
