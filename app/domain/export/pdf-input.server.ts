import type { Block, Heading, Inline, Part } from '../../document/letter-text'
import { partsIn } from '../../document/walk'
import type { ExportInput } from './input.server'
import {
  directionOf,
  hrefOf,
  localeOf,
  MANY_SIGNATORIES,
  personLine,
  placesSignatories,
  versionLine,
} from './words.server'

/** What `letter.typ` reads: plain data, so that nothing in a letter is ever read as markup. */
export function toTemplate(input: ExportInput) {
  const { version, coalition } = input
  // PDF/UA-1 asks for a title, and the template for a last block.
  const title = input.title.trim() || 'Letter'
  const blocks: readonly Block[] =
    input.text.content.length > 0 ? input.text.content : [{ type: 'paragraph' }]
  return {
    ...localeOf(input.language),
    direction: directionOf(input.language),
    title: version ? title : `Draft: ${title}`,
    coalition,
    fixedOn: version ? version.fixedOn.slice(0, 10).split('-').map(Number) : null,
    versionLine: versionLine(version),
    draft: version === null,
    blocks: toNodes(blocks, headingDepths(blocks)),
    signatories: input.signatories.map((signatory) => ({
      organisation: signatory.organisation,
      person: personLine(signatory),
    })),
    columns: input.signatories.length > MANY_SIGNATORIES ? 2 : 1,
    listsAtEnd: !placesSignatories(blocks),
  }
}

/** PDF/UA-1 wants headings that begin at 1 and leave no level out, whatever they look like. */
function headingDepths(blocks: readonly Part[], depths = new Map<Heading, number>()) {
  const last = { depth: 0 }
  const walk = (parts: readonly Part[]) => {
    for (const part of parts) {
      if (part.type === 'heading') {
        if (!hasWords(part)) continue
        last.depth = Math.min(part.attrs.level, last.depth + 1)
        depths.set(part, last.depth)
      } else {
        walk(partsIn(part))
      }
    }
  }
  walk(blocks)
  return depths
}

// Typst gives up on what is nested deeper than a letter would ever be: it is set flat from here on.
const DEEPEST = 10

function toNodes(parts: readonly Part[], depths: Map<Heading, number>, nesting = 0): unknown[] {
  return parts.flatMap((part): unknown[] => {
    switch (part.type) {
      case 'heading': {
        const content = toRuns(part.content)
        // An empty heading is none to those who listen: it is a line left free.
        if (!hasWords(part)) return [{ type: 'paragraph', content }]
        return [{ type: part.type, level: part.attrs.level, depth: depths.get(part), content }]
      }
      case 'paragraph':
        return [{ type: part.type, content: toRuns(part.content) }]
      case 'signatoryList':
      case 'pageBreak':
        return [{ type: part.type }]
      case 'table':
      case 'tableRow':
      case 'tableCell':
      case 'tableHeader':
        return toNodes(part.content, depths, nesting)
      case 'listItem':
        return [{ type: part.type, content: toNodes(part.content, depths, nesting) }]
      default: {
        if (nesting === DEEPEST) {
          const inner = partsIn(part).flatMap((inside) =>
            inside.type === 'listItem' ? inside.content : [inside],
          )
          return toNodes(inner, depths, nesting)
        }
        const start = part.type === 'orderedList' ? part.attrs.start : 1
        return [{ type: part.type, start, content: toNodes(part.content, depths, nesting + 1) }]
      }
    }
  })
}

const hasWords = ({ content }: Heading): boolean =>
  content?.some((part) => part.type === 'text' && part.text.trim() !== '') ?? false

function toRuns(content: readonly Inline[] = []): unknown[] {
  return content.map((part) => {
    if (part.type === 'hardBreak') return { type: part.type }
    if (part.type === 'footnote') return { type: part.type, content: toRuns(part.content) }
    const has = (type: string) => part.marks?.some((mark) => mark.type === type) ?? false
    // Control characters have no glyph.
    const text = part.text.replace(/\p{Cc}+/gu, ' ')
    const href = hrefOf(part.marks)
    return {
      type: part.type,
      text,
      bold: has('bold'),
      italic: has('italic'),
      underline: has('underline'),
      superscript: has('superscript'),
      href,
    }
  })
}
