import { BLOCKS, breaksPage, isLeftOut, isTitle } from './from-html/elements'
import { type HtmlLosses, noLosses } from './from-html/losses'
import { rowsOf } from './from-html/rows'
import { styledBy, textOf } from './from-html/runs'
import { wordItem } from './from-html/word-items'
import type { Block, Heading, Inline, ListItem, Paragraph, Text } from './letter-text'
import { blocksOfLines, type Line, noteOfLines, trimmed } from './lines'
import { elementsBelow, elementsIn, type MarkupElement } from './markup'
import { type HtmlNotes, notesInHtml } from './notes-in-html'
import { isParagraphRole } from './roles'
import type { RunStyle } from './run-style'
import { wordBlocks } from './walk'

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

class HtmlReader {
  readonly losses = noLosses()
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
            visit(child, styledBy(child, look, this.losses))
          }
        }
      }
    }
    visit(within, style)
    settle()
    return lines
  }

  #isSkipped = (element: MarkupElement): boolean =>
    this.#notes.skipped.has(element) || isLeftOut(element, this.losses)

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
      styledBy(element, style, this.losses),
      isParagraphRole(role) ? { type: 'paragraph', attrs: { role } } : { type: 'paragraph' },
    )
    const item = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(attrs.style ?? '')
    if (item) return lines.map((line) => wordItem(line, element, item[1] ?? '', Number(item[2])))
    if (!/\bMso(?:Intense)?Quote\b/.test(attrs.class ?? '')) return lines
    return lines.map((line) => {
      const block = line.kind === 'block' ? line.block : null
      return block?.type === 'paragraph' ? { kind: 'quote', content: block.content ?? [] } : line
    })
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
    // An annex may have nothing but its letter, which is computed.
    if (content.length === 0 && !attrs.annex) return before
    return [...before, ...one({ type: 'heading', attrs, content })]
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
    if (element.attrs['data-continues'] !== undefined)
      return { type: 'orderedList', attrs: { start: 1, continues: true }, content }
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
    const content = rowsOf(element, this.#blocks)
    return [...caption, ...(content.length > 0 ? one({ type: 'table', content }) : [])]
  }
}

const LETTERED = /^[ai] |list-style(?:-type)?:\s*(?:lower|upper)-(?:alpha|latin|roman)/i

const PAGE_BREAK: Line = { kind: 'block', block: { type: 'pageBreak' } }

const one = (block: Block): Line[] => [{ kind: 'block', block }]
