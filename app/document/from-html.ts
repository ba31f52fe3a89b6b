import type {
  Block,
  Cell,
  Heading,
  Inline,
  ListItem,
  Paragraph,
  TableRow,
  Text,
} from './letter-text'
import { blocksOfLines, type Line, noteOfLines, trimmed } from './lines'
import { isAllowedHref } from './links'
import { elementsBelow, elementsIn, type MarkupElement, textWithin } from './markup'
import { type HtmlNotes, notesInHtml } from './notes-in-html'
import { isParagraphRole } from './roles'
import { marksOf, type RunStyle } from './run-style'
import { wordBlocks } from './walk'

/** What HTML held that a letter does not, counted. */
export interface HtmlLosses {
  images: number
  /** Forms, scripts, frames, menus. */
  controls: number
  comments: number
  plainLinks: number
  styledRuns: number
  deepHeadings: number
  contentsLines: number
  letteredLists: number
  endnotes: number
  pageFrames: number
}

export interface FromHtml {
  readonly blocks: Block[]
  /** Words without a paragraph around them, such as some that were copied out of one. */
  readonly isInline: boolean
  readonly losses: HtmlLosses
}

/**
 * What a letter can hold of a page of HTML: one that somebody saved, or that Word, Google Docs or
 * LibreOffice put on the clipboard. Footnotes come along wherever their program puts them; fonts,
 * colours, hidden text and the programs' own marks do not. Links stay as they are.
 */
export function blocksFromHtml(root: MarkupElement): FromHtml {
  const reader = new HtmlReader(root)
  const lines = reader.flow(root)
  return { blocks: blocksOfLines(lines), isInline: !reader.sawBlock, losses: reader.losses }
}

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
const BLOCKS = new Set(
  'p div section article main header footer aside figure figcaption center address details summary pre dl dt dd li fieldset hgroup caption hr td th tr'.split(
    ' ',
  ),
)

class HtmlReader {
  readonly losses: HtmlLosses = {
    images: 0,
    controls: 0,
    comments: 0,
    plainLinks: 0,
    styledRuns: 0,
    deepHeadings: 0,
    contentsLines: 0,
    letteredLists: 0,
    endnotes: 0,
    pageFrames: 0,
  }
  sawBlock = false
  readonly #notes: HtmlNotes
  readonly #shift: number
  /** In how many lists. */
  #depth = 0

  constructor(root: MarkupElement) {
    this.#notes = notesInHtml(root)
    this.losses.endnotes = this.#notes.endnotes
    this.#shift = elementsBelow(root, 'p').some(isTitle) ? 1 : 0
  }

  /** Everything within an element, as lines; what stands loose in it is a paragraph. */
  flow(
    within: MarkupElement,
    style: RunStyle = {},
    base: Omit<Paragraph, 'content'> = { type: 'paragraph' },
  ): Line[] {
    const lines: Line[] = []
    let loose: Inline[] = []
    const settle = () => {
      const content = trimmed(loose)
      loose = []
      if (content.length > 0) lines.push({ kind: 'block', block: { ...base, content } })
    }
    const visit = (element: MarkupElement, look: RunStyle) => {
      for (const child of element.children) {
        if (typeof child === 'string') {
          loose.push(...textOf(child, look, element.name === 'pre'))
          continue
        }
        const note = this.#notes.references.get(child)
        if (note) {
          loose.push({ type: 'footnote', content: this.#note(note) })
        } else if (!this.#isSkipped(child)) {
          const block = this.#block(child, look)
          if (block) {
            this.sawBlock = true
            settle()
            lines.push(...block)
          } else if (child.name === 'br') {
            if (breaksPage(child)) {
              settle()
              lines.push(PAGE_BREAK)
            } else loose.push({ type: 'hardBreak' })
          } else if (child.name === 'span' && child.attrs['data-footnote'] !== undefined) {
            loose.push({ type: 'footnote', content: noteOfLines([this.#inline(child)]) })
          } else {
            visit(child, this.#styled(child, look))
          }
        }
      }
    }
    visit(within, style)
    settle()
    return lines
  }

  #isSkipped(element: MarkupElement): boolean {
    const { name, attrs } = element
    const css = attrs.style ?? ''
    if (SKIPPED.has(name) || this.#notes.skipped.has(element)) return true
    // Numbers that Word writes out before its items, for programs that know no lists.
    if (
      /mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/i.test(css) ||
      attrs.hidden !== undefined
    )
      return true
    // LibreOffice's page headers and footers.
    if (name === 'div' && /^(?:header|footer)$/.test(attrs.title ?? '')) {
      this.losses.pageFrames += 1
      return true
    }
    if (/mso-element:\s*comment-list/i.test(css)) {
      this.losses.comments += elementsBelow(element, 'div').filter(({ attrs: { style } }) =>
        /mso-element:\s*comment(?:;|$|\s)/i.test(style ?? ''),
      ).length
      return true
    }
    // Words that a letter says by itself, such as "To:".
    if (attrs['data-label'] !== undefined) return true
    if (/\bMsoCommentReference\b/.test(attrs.class ?? '')) return true
    if (name === 'img' || name === 'svg' || name === 'v:imagedata') {
      this.losses.images += 1
      return true
    }
    if (!CONTROLS.has(name)) return false
    this.losses.controls += 1
    return true
  }

  /** The lines of a block element; null for what stands within lines. */
  #block(element: MarkupElement, style: RunStyle): Line[] | null {
    const { name, attrs } = element
    const css = attrs.style ?? ''
    const heading = /^h([1-6])$/.exec(name)?.[1]
    if (heading !== undefined) return this.#heading(element, Number(heading) + this.#shift)
    if (name === 'ul' || name === 'ol') return one(this.#list(element))
    if (name === 'table') return this.#table(element)
    if (name === 'blockquote') return one({ type: 'blockquote', content: this.#blocks(element) })
    if (attrs['data-signatory-list'] !== undefined) return one({ type: 'signatoryList' })
    if (attrs['data-page-break'] !== undefined) return [PAGE_BREAK]
    if (!BLOCKS.has(name)) return null
    const before = breaksPage(element) ? [PAGE_BREAK] : []
    const after = /(?:page-)?break-after:\s*(?:always|page)/i.test(css) ? [PAGE_BREAK] : []
    return [...before, ...this.#paragraphs(element, style), ...after]
  }

  #paragraphs(element: MarkupElement, style: RunStyle): Line[] {
    const { name, attrs } = element
    if (name === 'p' && isTitle(element)) return this.#heading(element, 1)
    if (/\bMsoToc\d/.test(attrs.class ?? '')) {
      this.losses.contentsLines += 1
      return []
    }
    const role = attrs['data-role']
    const lines = this.flow(
      element,
      this.#styled(element, style),
      isParagraphRole(role) ? { type: 'paragraph', attrs: { role } } : { type: 'paragraph' },
    )
    const item = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(attrs.style ?? '')
    if (item) return lines.map((line) => this.#item(line, element, item[1] ?? '', Number(item[2])))
    if (!/\bMso(?:Intense)?Quote\b/.test(attrs.class ?? '')) return lines
    return lines.map((line) => {
      const block = line.kind === 'block' ? line.block : null
      return block?.type === 'paragraph' ? { kind: 'quote', content: block.content ?? [] } : line
    })
  }

  /** An item of a list as Word writes it: a paragraph with its number written out before it. */
  #item(line: Line, element: MarkupElement, list: string, level: number): Line {
    const block = line.kind === 'block' ? line.block : null
    if (block?.type !== 'paragraph') return line
    const ignored = elementsBelow(element, 'span').find(({ attrs }) =>
      /mso-list:\s*ignore/i.test(attrs.style ?? ''),
    )
    const sign = ignored ? textWithin(ignored).trim() : ''
    const ordered = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(sign)
    const number = Number(/\d+/.exec(sign)?.[0] ?? 1)
    return {
      kind: 'item',
      content: block.content ?? [],
      ordered,
      level,
      list: ordered ? list : '',
      number,
    }
  }

  #heading(element: MarkupElement, level: number): Line[] {
    if (level > 3) this.losses.deepHeadings += 1
    const attrs: Heading['attrs'] = {
      level: level >= 3 ? 3 : level === 2 ? 2 : 1,
      ...(element.attrs['data-annex'] !== undefined && { annex: true as const }),
    }
    const before = breaksPage(element) && !attrs.annex ? [PAGE_BREAK] : []
    const content = trimmed(
      this.#inline(element).map((part) =>
        // A heading is bold as it is.
        part.type === 'text' && part.marks
          ? { ...part, marks: part.marks.filter(({ type }) => type !== 'bold') }
          : part,
      ),
    )
    return content.length === 0 ? before : [...before, ...one({ type: 'heading', attrs, content })]
  }

  #blocks = (element: MarkupElement): Block[] => blocksOfLines(this.flow(element))

  /** All lines of an element as one. */
  #inline(element: MarkupElement): Inline[] {
    return this.flow(element).flatMap((line, at): Inline[] => {
      const block = line.kind === 'block' ? line.block : null
      const content =
        block?.type === 'paragraph'
          ? (block.content ?? [])
          : line.kind === 'block'
            ? []
            : line.content
      return at === 0 ? content : [{ type: 'hardBreak' }, ...content]
    })
  }

  #note = (element: MarkupElement): Text[] =>
    noteOfLines([...wordBlocks(this.#blocks(element))].map(({ content }) => content ?? []))

  #list(element: MarkupElement): Block {
    this.#depth += 1
    const content = this.#items(element)
    this.#depth -= 1
    if (element.name === 'ul') return { type: 'bulletList', content }
    const kind = `${element.attrs.type ?? ''} ${elementsIn(element)[0]?.attrs.style ?? ''} ${element.attrs.style ?? ''}`
    // Lists within lists count with letters as it is.
    if (this.#depth === 0 && LETTERED.test(kind)) this.losses.letteredLists += 1
    const start = Number.parseInt(element.attrs.start ?? '1', 10)
    return { type: 'orderedList', attrs: { start: start >= 0 ? start : 1 }, content }
  }

  #items(element: MarkupElement): ListItem[] {
    const content: ListItem[] = []
    for (const child of elementsIn(element)) {
      if (this.#isSkipped(child)) continue
      const last = content.at(-1)
      if (child.name === 'ul' || child.name === 'ol') {
        // Google Docs and LibreOffice put a list within the list, not within its item.
        const list = this.#list(child)
        if (last) last.content.push(list)
        else content.push({ type: 'listItem', content: [list] })
      } else {
        const blocks = this.#blocks(child)
        if (blocks.length > 0) content.push({ type: 'listItem', content: blocks })
      }
    }
    return content
  }

  #table(element: MarkupElement): Line[] {
    const caption = elementsIn(element, 'caption').flatMap((line) => this.flow(line))
    const rows = (group: MarkupElement): TableRow[] =>
      elementsIn(group).flatMap((part) => {
        if (/^(?:thead|tbody|tfoot)$/.test(part.name)) return rows(part)
        if (part.name !== 'tr') return []
        const content = elementsIn(part)
          .filter(({ name }) => name === 'td' || name === 'th')
          .map(
            (cell): Cell => ({
              type: cell.name === 'th' ? 'tableHeader' : 'tableCell',
              attrs: {
                colspan: Number(cell.attrs.colspan ?? 1),
                rowspan: Number(cell.attrs.rowspan ?? 1),
              },
              content: this.#blocks(cell),
            }),
          )
        return content.length > 0 ? [{ type: 'tableRow', content }] : []
      })
    const content = rows(element)
    return [...caption, ...(content.length > 0 ? one({ type: 'table', content }) : [])]
  }

  #styled({ name, attrs, ...element }: MarkupElement, style: RunStyle): RunStyle {
    const css = attrs.style ?? ''
    const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(css)?.[1]
    const slant = /(?<![\w-])font-style:\s*(\w+)/i.exec(css)?.[1]
    const line = /(?<![\w-])text-decoration(?:-line)?:\s*([^;]+)/i.exec(css)?.[1] ?? ''
    const place = /(?<![\w-])vertical-align:\s*([\w-]+)/i.exec(css)?.[1]
    const isLost =
      /line-through/.test(line) || place === 'sub' || /^(?:s|strike|del|sub)$/.test(name)
    if (isLost && textWithin({ name, attrs, ...element }).trim() !== '') this.losses.styledRuns += 1
    // Google Docs puts all that is copied into a bold element that is not bold.
    const bold = weight
      ? /^(?:bold|bolder|[6-9]00)$/i.test(weight)
      : /^(?:b|strong)$/.test(name) || style.bold
    const italic = slant ? slant !== 'normal' : /^(?:i|em|cite)$/.test(name) || style.italic
    const underline = /underline/.test(line) || /^(?:u|ins)$/.test(name) || style.underline
    const superscript = place ? place === 'super' : name === 'sup' || style.superscript
    const target = name === 'a' ? attrs.href : undefined
    // A link to a place within the page has no address; its text stands there already.
    if (target && !/^#/.test(target) && !isAllowedHref(target)) this.losses.plainLinks += 1
    const href = isAllowedHref(target) ? target : style.href
    return {
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
      ...(superscript && { superscript }),
      ...(href !== undefined && { href }),
    }
  }
}

const LETTERED = /^[ai] |list-style(?:-type)?:\s*(?:lower|upper)-(?:alpha|latin|roman)/i

const PAGE_BREAK: Line = { kind: 'block', block: { type: 'pageBreak' } }

const one = (block: Block): Line[] => [{ kind: 'block', block }]

const breaksPage = ({ attrs }: MarkupElement): boolean =>
  /(?:page-)?break-before:\s*(?:always|page)/i.test(attrs.style ?? '')

/** The style "Title" of Word and of Google Docs. */
const isTitle = ({ attrs }: MarkupElement): boolean =>
  /(?:^|\s)(?:MsoTitle|title)(?:\s|$)/.test(attrs.class ?? '')

function textOf(text: string, style: RunStyle, isPre: boolean): Inline[] {
  const marks = marksOf(style)
  const run = (value: string): Text => ({ type: 'text', text: value, marks })
  if (isPre)
    return text
      .split('\n')
      .flatMap((line, at): Inline[] =>
        at === 0 ? [run(line)] : [{ type: 'hardBreak' }, run(line)],
      )
  // Spaces that must not break stay between words; rows of them only fill a line.
  const value = text
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/\u00A0{2,}|(?: \u00A0|\u00A0 )[ \u00A0]*/g, ' ')
  return value === '' ? [] : [run(value)]
}
