/** Where a wrapped address leads; 'sealed' where only its scanner knows; null where it is none. */
type Target = string | 'sealed' | null

type Unwrap = (url: URL, href: string, text: string) => Target

const parameter =
  (name: string): Unwrap =>
  (url) =>
    url.searchParams.get(name)

/**
 * Services that put their own address before that of a page, by the host that they use. Mail
 * scanners do it to every link of a message; Google Docs does it to what is copied out of it.
 */
const SCANNERS: readonly (readonly [host: RegExp, unwrap: Unwrap])[] = [
  [
    /\.safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$/,
    parameter('url'),
  ],
  [/^(?:urldefense\.proofpoint\.com|urldefense\.com|urldefense\.us)$/, proofpoint],
  [/\.(?:mimecast\.com|mimecastprotect\.com|mimecast-offshore\.com)$/, mimecast],
  [/^linkprotect\.cudasvc\.com$/, parameter('a')],
  [/^secure-web\.cisco\.com$/, cisco],
  [/\.protection\.sophos\.com$/, sophos],
  [/^protect\d*\.fireeye\.com$/, parameter('u')],
  [/^clicktime\.symantec\.com$/, parameter('u')],
  [
    /\.trendmicro\.com$/,
    (url) => (url.pathname.includes('/clicktime/') ? url.searchParams.get('url') : null),
  ],
  [
    /^(?:www\.)?google\.[a-z.]+$/,
    (url) =>
      url.pathname === '/url' ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null,
  ],
  [/^lm?\.(?:facebook|instagram)\.com$/, parameter('u')],
  [/^slack-redir\.net$/, parameter('url')],
]

/** The address within an address of a mail scanner or a redirect. `text` is what the link reads. */
export function scannerTarget(href: string, text: string): Target {
  let url: URL
  try {
    url = new URL(href)
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const found = SCANNERS.find(([host]) => host.test(url.hostname))
  try {
    return found?.[1](url, href, text) ?? null
  } catch {
    // What does not decode is no address of theirs.
    return null
  }
}

/** As Proofpoint's own decoder has it: https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API */
function proofpoint(url: URL, href: string): Target {
  if (url.pathname.startsWith('/v1/')) return url.searchParams.get('u')
  if (url.pathname.startsWith('/v2/')) {
    const coded = /[?&]u=([^&#]*)/.exec(href)?.[1]
    return coded === undefined
      ? null
      : decodeURIComponent(coded.replaceAll('-', '%').replaceAll('_', '/'))
  }
  const third = /\/v3\/__(.+?)__;([\w-]*)!/.exec(href)
  if (!third?.[1]) return null
  // What the scanner could not write in an address stands apart, and a star in its place.
  const apart = [...fromBase64(third[2] ?? '')]
  let at = 0
  const whole = decodeURIComponent(third[1]).replace(
    /\*(?:\*([\w-]))?/g,
    (_, run: string | undefined) => {
      const length = run === undefined ? 1 : RUNS.indexOf(run) + 2
      at += length
      return apart.slice(at - length, at).join('')
    },
  )
  return whole.replace(/^([a-z]+:\/)(?=[^/])/i, '$1/')
}

const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Mimecast keeps the address to itself and tells its domain only; perhaps the link reads as it. */
function mimecast(url: URL, _href: string, text: string): Target {
  const domain = url.searchParams.get('domain')
  if (domain === null || !/^\/[sr]\//.test(url.pathname)) return null
  const address = text.trim()
  if (!/^https?:\/\/\S+$/i.test(address)) return 'sealed'
  const { hostname } = new URL(address)
  return hostname === domain || hostname.endsWith(`.${domain}`) ? address : 'sealed'
}

function cisco(url: URL): Target {
  const coded = /\/(https?(?:%3A|:).+)$/i.exec(url.pathname)?.[1]
  return coded === undefined ? 'sealed' : decodeURIComponent(coded)
}

function sophos(url: URL): Target {
  const coded = url.searchParams.get('u')
  return coded === null ? null : fromBase64(coded)
}

function fromBase64(coded: string): string {
  const plain = atob(coded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''))
  return new TextDecoder().decode(Uint8Array.from(plain, (letter) => letter.charCodeAt(0)))
}
