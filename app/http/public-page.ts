import type { EntryContext, MetaFunction } from '@remix-run/node'
import type { RouteHandle } from '../root'

/** True for the page of a route that sends no scripts: somebody without an account reads it, in their language. */
export const isPublicPage = ({ staticHandlerContext, routeModules }: EntryContext): boolean =>
  staticHandlerContext.matches.some(
    ({ route }) => (routeModules[route.id]?.handle as RouteHandle | undefined)?.scripts === false,
  )

/** For the `meta` of a public page that search engines should not know: its loader says the title, as `head`. */
export const unlistedMeta: MetaFunction<() => Promise<{ head: string }>> = ({ data }) => [
  { title: data?.head ?? 'Undersigned' },
  { name: 'robots', content: 'noindex' },
]
