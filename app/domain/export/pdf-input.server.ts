import { directionOf } from '../../document/direction'
import { labelsOf } from '../../document/labels'
import type {
  Heading,
  Inline,
  Paragraph,
  ParagraphRole,
  Part,
  Table,
} from '../../document/letter-text'
import { numberingOf } from '../../document/numbering'
import { gridOf } from '../../document/table-grid'
import { partsIn, wordBlocks } from '../../document/walk'
import type { ExportInput, Signatory } from './input.server'
import {
  hrefOf,
  laterHeading,
  localeOf,
  MANY_SIGNATORIES,
  personalHeading,
  personalLine,
  personLine,
  placesSignatories,
  versionLine,
  withSignatoriesBeforeAnnexes,
} from './words.server'

/** What `letter.typ` reads: plain data, so that nothing in a letter is ever read as markup. */
export function toTemplate(input: ExportInput) {
  const { version, coalition } = input
  // PDF/UA-1 asks for a title, and the template for a last block.
  const title = input.title.trim() || 'Letter'
  const blocks = withSignatoriesBeforeAnnexes(
    input.text.content.length > 0 ? input.text.content : [{ type: 'paragraph' }],
  )
  const shown: Shown = {
    depths: headingDepths(blocks),
    labels: labelsOf(input.text, input.language),
    numbering: numberingOf(input.text),
  }
  return {
    ...localeOf(input.language),
    direction: directionOf(input.language),
    title: version ? title : `Draft: ${title}`,
    coalition,
    fixedOn: version ? version.fixedOn.slice(0, 10).split('-').map(Number) : null,
    versionLine: versionLine(version),
    draft: version === null,
    pack: input.pack ?? null,
    blocks: onPages(toNodes(blocks, shown)),
    signatories: input.signatories.map(toName),
    furtherLists: [
      {
        heading: personalHeading(input.language),
        names: input.persons.map((person) => ({
          organisation: person.name,
          person: personalLine(person),
        })),
      },
      { heading: laterHeading(input.language), names: input.later.map(toName) },
    ],
    // They stand in a column before the names, which is as wide as the longest of them.
    addressLabels: [...shown.labels]
      .filter(([part]) => roleOf(part) === 'recipient' || roleOf(part) === 'copy')
      .map(([, label]) => label),
    columns: input.signatories.length > MANY_SIGNATORIES ? 2 : 1,
    listsAtEnd: !placesSignatories(blocks),
  }
}

const toName = (signatory: Signatory) => ({
  organisation: signatory.organisation,
  person: personLine(signatory),
})

/** PDF/UA-1 wants headings that begin at 1 and leave no level out, whatever they look like. */
function headingDepths(blocks: readonly Part[], depths = new Map<Heading, number>()) {
  const last = { depth: 0 }
  const walk = (parts: readonly Part[]) => {
    for (const part of parts) {
      if (part.type === 'heading') {
        if (!hasWords(part) && !part.attrs.annex) continue
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

// In millimetres. Where a place is narrower than a figure, words would go down the page letter by letter;
// where a table in a table leaves no room for a word, its lines are read more easily without it.
const PAPER = 144
const STEP_IN = 7
const PADDING = 4
const NARROWEST = 8
const NARROWEST_WITHIN = 20

/** Where blocks stand: how many others they stand in, how wide that leaves them, and whether in a cell. */
interface Place {
  readonly nesting: number
  readonly room: number
  readonly isCell: boolean
}

const ON_PAPER: Place = { nesting: 0, room: PAPER, isCell: false }

const stepIn = (place: Place): Place => ({
  ...place,
  nesting: place.nesting + 1,
  room: place.room - STEP_IN,
})

/** What is computed from the whole letter for single blocks of it. */
interface Shown {
  readonly depths: ReadonlyMap<Heading, number>
  readonly labels: ReadonlyMap<Paragraph | Heading, string>
  readonly numbering: ReturnType<typeof numberingOf>
}

interface Node {
  readonly type: string
  readonly annex?: boolean
  readonly [key: string]: unknown
}

function toNodes(parts: readonly Part[], shown: Shown, place = ON_PAPER): Node[] {
  return parts.flatMap((part, at): Node[] => {
    switch (part.type) {
      case 'heading': {
        const content = toRuns(part.content)
        const { room } = place
        const label = shown.labels.get(part) ?? null
        // An empty heading is none to those who listen: it is a line left free.
        if (!hasWords(part) && label === null)
          return [{ type: 'paragraph', ...PLAIN, room, content }]
        const depth = shown.depths.get(part)
        const annex = part.attrs.annex === true
        return [{ type: part.type, level: part.attrs.level, depth, annex, label, room, content }]
      }
      case 'paragraph': {
        const role = part.attrs?.role ?? null
        const label = shown.labels.get(part) ?? null
        const isWith = (other: Part | undefined) =>
          role !== null && groupOf(role) === groupOf(roleOf(other))
        const near = { above: isWith(parts[at - 1]), below: isWith(parts[at + 1]) }
        const { room } = place
        return [{ type: part.type, role, label, near, room, content: toRuns(part.content) }]
      }
      case 'signatoryList':
        return [{ type: part.type }]
      case 'pageBreak':
        // Within a list or a table there is no page to end.
        return place.nesting === 0 ? [{ type: part.type }] : []
      case 'table':
        return toTable(part, shown, place)
      case 'tableRow':
      case 'tableCell':
      case 'tableHeader':
        return toNodes(part.content, shown, place)
      case 'listItem':
        return [{ type: part.type, content: toNodes(part.content, shown, place) }]
      default: {
        if (place.nesting === DEEPEST || place.room - STEP_IN < NARROWEST) {
          const inner = part.content.flatMap((block): readonly Part[] =>
            block.type === 'listItem' ? block.content : [block],
          )
          return toNodes(inner, shown, place)
        }
        const start = part.type === 'orderedList' ? (shown.numbering.get(part)?.first ?? 1) : 1
        return [{ type: part.type, start, content: toNodes(part.content, shown, stepIn(place)) }]
      }
    }
  })
}

const PLAIN = { role: null, label: null, near: null }

const roleOf = (part: Part | undefined): ParagraphRole | null =>
  part?.type === 'paragraph' ? (part.attrs?.role ?? null) : null

/** Lines of one group stand close together: both references, say. */
const groupOf = (role: ParagraphRole | null): string | null => role?.replace(/^.*-/, '') ?? null

/** A table; the lines of its cells one below the other, where there is no room for its columns. */
function toTable(table: Table, shown: Shown, place: Place): Node[] {
  const { columns, rows, head } = gridOf(table)
  const width = place.room / columns
  const narrowest = place.isCell ? NARROWEST_WITHIN : NARROWEST
  if (width - PADDING < narrowest) return toNodes(table.content, shown, place)
  const inside = (colspan: number): Place => ({
    nesting: place.nesting + 1,
    room: width * colspan - PADDING,
    isCell: true,
  })
  const content = rows.map((row) =>
    row.map(({ cell, column, columns: colspan, row: y, rows: rowspan }) => ({
      x: column,
      y,
      colspan,
      rowspan,
      names: cell?.type === 'tableHeader',
      content: cell ? toNodes(cell.content, shown, inside(colspan)) : [],
    })),
  )
  const named = namesColumns(table, head) ? head : 0
  // A note in a head that is said again on the next page would be said again too.
  const repeat = !table.content
    .slice(0, named)
    .some((row) => [...wordBlocks(row.content)].some(({ content }) => content?.some(isNote)))
  return [
    {
      type: table.type,
      columns,
      repeat,
      head: content.slice(0, named).flat(),
      body: content.slice(named).flat(),
    },
  ]
}

/** In the characters of all its cells. A head is never parted, and one longer than a page would be lost. */
const LONGEST_HEAD = 400

function namesColumns({ content }: Table, head: number): boolean {
  const blocks = content
    .slice(0, head)
    .flatMap((row) => row.content.flatMap((cell) => cell.content))
  let length = 0
  for (const block of blocks) {
    if (block.type !== 'paragraph') return false
    for (const part of block.content ?? []) length += part.type === 'text' ? part.text.length : 10
  }
  return length <= LONGEST_HEAD
}

const isNote = (part: Inline): boolean => part.type === 'footnote'

/** Annexes begin on pages of their own; a page break at either end would only make an empty one. */
function onPages(nodes: readonly Node[]): Node[] {
  const pages = nodes.flatMap((node) => (node.annex ? [{ type: 'pageBreak' }, node] : [node]))
  while (pages.at(-1)?.type === 'pageBreak') pages.pop()
  return pages.length > 0 ? pages : toNodes([{ type: 'paragraph' }], NOTHING)
}

const NOTHING: Shown = { depths: new Map(), labels: new Map(), numbering: new Map() }

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
