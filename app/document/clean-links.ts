import type { Block, Cell, Inline, LetterText, ListItem, TableRow, Text } from './letter-text'
import { scannerTarget } from './link-scanners'
import { isAllowedHref } from './links'

/**
 * Parameters that say who followed a link or from where, and nothing about the page. Their makers
 * document them; a parameter that some page may need (`ref`, `source`, `id`) is not among them.
 */
const TRACKING = new RegExp(
  `^(?:${[
    '(?:utm|mtm|hsa)_\\w+',
    '(?:pk|piwik|matomo)_(?:campaign|kwd|keyword|medium|source|content|cid|group|placement)',
    'at_(?:medium|campaign|link_\\w+|custom\\d|bbc_\\w+|ptr_\\w+|format)',
    'fbclid|gclid|dclid|msclkid|yclid|twclid|ttclid|sccid|rb_clickid|li_fat_id|igshid|igsh|epik',
    'gclsrc|gad_source|gad_campaignid|gbraid|wbraid|srsltid|_ga|_gl',
    'mc_(?:eid|cid|tc)|mkt_tok|_openstat|wickedid',
    '_hsenc|_hsmi|__hs(?:tc|sc|fp)|hsCtaTracking',
    'vero_(?:id|conv)|oly_(?:enc|anon)_id|ml_subscriber(?:_hash)?|ck_subscriber_id',
    'dm_i|elqTrackId|elqTrack|trk_(?:contact|msg|module|sid)|_branch_match_id',
  ].join('|')})$`,
  'i',
)

/** How often an address is looked into: one scanner may wrap what another had wrapped. */
const MOST_WRAPPERS = 5

/** An address as it should stand in a letter, and what was wrong with it. */
export interface CleanedLink {
  readonly href: string
  /** It led through a mail scanner or a redirect, which tells who reads. */
  readonly unwrapped: boolean
  /** It carried parameters that only track. */
  readonly untracked: boolean
  /** It leads through a scanner whose addresses do not say where they lead. */
  readonly sealed: boolean
}

/**
 * The address that a link means: without the mail scanners around it, which write the reader's
 * address into it (Outlook SafeLinks), and without parameters that only track. What is left stays
 * as it was written, letter by letter. `text` is what the link reads: where a scanner hides its
 * target but the link reads as an address on the same domain, that address is taken.
 */
export function cleanLink(href: string, text = ''): CleanedLink {
  let target = href
  let sealed = false
  for (let count = 0; count < MOST_WRAPPERS; count++) {
    const found = scannerTarget(target, text)
    sealed = found === 'sealed'
    if (found === null || found === 'sealed' || !isAllowedHref(found)) break
    target = found
  }
  const bare = withoutTracking(target)
  return { href: bare, unwrapped: target !== href, untracked: bare !== target, sealed }
}

function withoutTracking(href: string): string {
  if (!/^https?:/i.test(href)) return href
  const [, address = href, query, fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  const kept = (query ?? '').slice(1).split('&').filter(isKept).join('&')
  // Some mailing programs write them behind the hash.
  const place = /^#\w+=/.test(fragment)
    ? fragment.slice(1).split('&').filter(isKept).join('&')
    : null
  const end = place === null ? fragment : place && `#${place}`
  return `${address}${query !== undefined && (kept || query === '?') ? `?${kept}` : ''}${end}`
}

function isKept(parameter: string): boolean {
  const name = parameter.split('=')[0] ?? ''
  return !TRACKING.test(name)
}

/** What was found and cleaned in a letter, counted. */
export interface LinkCounts {
  unwrapped: number
  untracked: number
  sealed: number
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?()'’\]]/g

/** Every address within some text, cleaned as `cleanLink` does. */
export function cleanAddresses(text: string, counts?: LinkCounts): string {
  return text.replace(ADDRESS, (address) => counted(cleanLink(address), counts))
}

function counted(link: CleanedLink, counts: LinkCounts | undefined): string {
  if (counts) {
    if (link.unwrapped) counts.unwrapped += 1
    if (link.untracked) counts.untracked += 1
    if (link.sealed) counts.sealed += 1
  }
  return link.href
}

/** A letter with all its links, and the addresses that its text spells out, cleaned as `cleanLink` does. */
export function withCleanLinks(text: LetterText): { text: LetterText; counts: LinkCounts } {
  const counts: LinkCounts = { unwrapped: 0, untracked: 0, sealed: 0 }

  const run = (part: Text): Text => {
    const link = part.marks?.find((mark) => mark.type === 'link')
    if (link?.type !== 'link') return { ...part, text: cleanAddresses(part.text, counts) }
    const href = counted(cleanLink(link.attrs.href, part.text), counts)
    const marks = part.marks?.map((mark) => (mark === link ? { ...link, attrs: { href } } : mark))
    return { ...part, text: cleanAddresses(part.text), ...(marks && { marks }) }
  }
  const inline = (part: Inline): Inline => {
    if (part.type === 'text') return run(part)
    if (part.type === 'footnote' && part.content) return { ...part, content: part.content.map(run) }
    return part
  }
  const block = (part: Block): Block => {
    switch (part.type) {
      case 'paragraph':
        return part.content ? { ...part, content: part.content.map(inline) } : part
      case 'heading':
        return part.content ? { ...part, content: part.content.map(inline) } : part
      case 'blockquote':
        return { ...part, content: part.content.map(block) }
      case 'bulletList':
      case 'orderedList':
        return { ...part, content: part.content.map(item) }
      case 'table':
        return { ...part, content: part.content.map(row) }
      default:
        return part
    }
  }
  const item = (part: ListItem): ListItem => ({ ...part, content: part.content.map(block) })
  const row = (part: TableRow): TableRow => ({ ...part, content: part.content.map(cell) })
  const cell = (part: Cell): Cell => ({ ...part, content: part.content.map(block) })

  return { text: { ...text, content: text.content.map(block) }, counts }
}
