import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { followShortLink } from '../domain/sign-on/page/short-link.server'
import { unlistedMeta } from '../http/public-page'
import { refusing } from '../http/refusals'
import type { RouteHandle } from '../root'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

/** A short link leads to the letter that it is of. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = await refusing(
    followShortLink(context.db, context.actor, params.end ?? ''),
    context.reading,
  )
  throw redirect(`/l/${address}${new URL(request.url).search}`)
}

/** Nothing is drawn here but the page that says that nothing is here. */
export default function ShortLink() {
  return null
}
