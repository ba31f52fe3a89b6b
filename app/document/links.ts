const ALLOWED = new Set(['http:', 'https:', 'mailto:'])

/**
 * Whether a link may point there: an absolute address on the web, or an email address. Anything
 * else (scripts, files, places within a Word file) is text without a link.
 */
export function isAllowedHref(href: unknown): href is string {
  if (typeof href !== 'string') return false
  try {
    return ALLOWED.has(new URL(href).protocol)
  } catch {
    return false
  }
}
