import { elementsBelow, type MarkupElement } from '../markup'
import type { HtmlLosses } from './losses'

const SKIPPED = new Set([
  'head',
  'style',
  'script',
  'template',
  'noscript',
  'title',
  'meta',
  'link',
])
const CONTROLS = new Set(
  'iframe frame object embed form input select textarea button nav audio video canvas dialog'.split(
    ' ',
  ),
)
/** What stands in lines of its own. */
export const BLOCKS = new Set(
  'p div section article main header footer aside figure figcaption center address details summary pre dl dt dd li fieldset hgroup caption hr td th tr'.split(
    ' ',
  ),
)

/** True for what no letter has, nor any reader of the page sees as its text. Counts what is lost by it. */
export function isLeftOut(element: MarkupElement, losses: HtmlLosses): boolean {
  const { name, attrs } = element
  const css = attrs.style ?? ''
  if (SKIPPED.has(name)) return true
  // Numbers that Word writes out before its items, for programs that know no lists.
  if (/mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/i.test(css) || attrs.hidden !== undefined)
    return true
  // LibreOffice's page headers and footers.
  if (name === 'div' && /^(?:header|footer)$/.test(attrs.title ?? '')) {
    losses.pageFrames += 1
    return true
  }
  if (/mso-element:\s*comment-list/i.test(css)) {
    losses.comments += elementsBelow(element, 'div').filter(({ attrs: { style } }) =>
      /mso-element:\s*comment(?:;|$|\s)/i.test(style ?? ''),
    ).length
    return true
  }
  // Words that a letter says by itself, such as "To:".
  if (attrs['data-label'] !== undefined) return true
  if (/\bMsoCommentReference\b/.test(attrs.class ?? '')) return true
  if (name === 'img' || name === 'svg' || name === 'v:imagedata') {
    losses.images += 1
    return true
  }
  if (!CONTROLS.has(name)) return false
  losses.controls += 1
  return true
}

/** A new page begins before such an element. */
export const breaksPage = ({ attrs }: MarkupElement): boolean =>
  /(?:page-)?break-before:\s*(?:always|page)/i.test(attrs.style ?? '')

/** The style "Title" of Word and of Google Docs. */
export const isTitle = ({ attrs }: MarkupElement): boolean =>
  /(?:^|\s)(?:MsoTitle|title)(?:\s|$)/.test(attrs.class ?? '')
