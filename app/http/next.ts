/** A path of this instance to go to after, or the first page: never an address elsewhere. */
export function nextPath(next: string | null | undefined): string {
  if (!next?.startsWith('/') || /^\/[/\\]/.test(next) || /[\s\\]/.test(next)) return '/'
  return next
}

/** A query that carries it, with its question mark; nothing for the first page. */
export const nextQuery = (next: string): string =>
  next === '/' ? '' : `?${new URLSearchParams({ next })}`
