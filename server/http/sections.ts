import type { ServerBuild } from '@remix-run/node'

/** The routes of a build, or what the browser is told of them: each with the path that it adds to its parent's. */
type Routes<Route> = Record<string, Route>
interface InTree {
  readonly path?: string
  readonly parentId?: string
}

/**
 * Of a build, for each address, one with the routes alone that it may lead to: those with as many parts of which the
 * first is the same. Remix flattens, ranks and tries all routes that it is given, several times for each request; of a
 * hundred, that is most of what a small page takes. Null for an address that no such route is for.
 */
export function sectionsOf(build: ServerBuild): (path: string) => ServerBuild | null {
  const names = new Set(
    Object.keys(build.routes).flatMap((id) => sectionOf(pathOf(build.routes, id)) ?? []),
  )
  const sections = new Map<string, ServerBuild>()
  return (path) => {
    const name = sectionOf(path)
    if (name === null || !names.has(name)) return null
    const found = sections.get(name) ?? narrowed(build, name)
    sections.set(name, found)
    return found
  }
}

const narrowed = (build: ServerBuild, name: string): ServerBuild => ({
  ...build,
  routes: within(build.routes, name),
  assets: { ...build.assets, routes: within(build.assets.routes, name) },
})

/** Of all routes, those of a section with those that they stand inside, and those that take any address. */
export function within<Route extends InTree>(routes: Routes<Route>, name: string): Routes<Route> {
  const kept: Routes<Route> = {}
  for (const id of Object.keys(routes)) {
    const section = sectionOf(pathOf(routes, id))
    if (section !== null && section !== name) continue
    for (let at: string | undefined = id; at !== undefined; ) {
      const route: Route | undefined = routes[at]
      if (route) kept[at] = route
      at = route?.parentId
    }
  }
  return kept
}

/** The whole path of a route, `/l/:slug`. */
function pathOf(routes: Routes<InTree>, id: string): string {
  const route = routes[id]
  const before = route?.parentId === undefined ? '' : pathOf(routes, route.parentId)
  return route?.path ? `${before}/${route.path}` : before
}

/** `l 2` of `/l/leave-the-trees`, and of `/l/:slug`; null where the first part, or how many follow, is not fixed. */
export function sectionOf(path: string): string | null {
  const parts = path.split('/').filter((part) => part !== '')
  const [first = ''] = parts
  const isFixed = /^[\w-]+$/.test(first) && !parts.some((part) => /[*?]/.test(part))
  // Remix takes an address in capitals too.
  return isFixed ? `${first.toLowerCase()} ${parts.length}` : null
}
