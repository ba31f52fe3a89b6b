import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { COPY_PROPERTY } from '../letters/returned/copies.server'
import { letterStyles, PAGE } from './docx-styles.server'
import { WordText } from './docx-text.server'
import type { ExportInput } from './input.server'
import {
  DRAFT_NOTE,
  isSigned,
  MANY_SIGNATORIES,
  placesSignatories,
  versionLine,
  withSignatoriesBeforeAnnexes,
} from './words.server'

/** The letter as a Word file on A4: headings as styles, real footnotes, real numbering. */
export async function makeDocx(input: ExportInput): Promise<Uint8Array> {
  const text = new WordText(input)
  // The walk through the letter collects its footnotes and numbering.
  const sections = toSections(input, text)
  const document = new Document({
    title: input.version ? input.title : `Draft: ${input.title}`,
    creator: input.coalition ?? '',
    lastModifiedBy: input.coalition ?? '',
    description: versionLine(input.version),
    styles: letterStyles(input.language),
    numbering: { config: text.numbering },
    footnotes: Object.fromEntries(
      text.runs.footnotes.map((footnote, at) => [at + 1, { children: [footnote] }]),
    ),
    ...(input.markup
      ? {
          comments: { children: text.runs.comments.children },
          customProperties: [{ name: COPY_PROPERTY, value: input.markup.copy }],
        }
      : {}),
    sections,
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A long list of signatories stands in two columns, which Word wants as a section of its own. */
function toSections(input: ExportInput, text: WordText): ISectionOptions[] {
  const many = input.signatories.length > MANY_SIGNATORIES ? 2 : 1
  const parts: { columns: number; children: FileChild[] }[] = []
  const add = (columns: number, children: readonly FileChild[]) => {
    const last = parts.at(-1)
    if (last?.columns === columns) last.children.push(...children)
    else parts.push({ columns, children: [...children] })
  }
  const { content } = input.text
  const blocks = isSigned(input) ? withSignatoriesBeforeAnnexes(content) : content
  for (const block of blocks) {
    add(block.type === 'signatoryList' ? many : 1, text.block(block))
  }
  if (!placesSignatories(blocks)) add(many, text.signatories())
  const line = new TextRun({ text: versionLine(input.version), language: { value: 'en-GB' } })
  const gone = text.runs.comments.elsewhere()
  add(1, [new Paragraph({ style: 'VersionLine', children: [line, ...gone] })])
  return parts.map(({ columns, children }, at) => ({
    properties: {
      type: at === 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
      column: { count: columns, space: 450 },
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.sides, right: PAGE.sides },
      },
    },
    // Later sections take over what the first one says.
    ...(at === 0 ? { ...draftHeader(input), footers: { default: pageNumbers() } } : {}),
    children,
  }))
}

function draftHeader({ version }: ExportInput): Pick<ISectionOptions, 'headers'> {
  if (version) return {}
  const note = new TextRun({ text: DRAFT_NOTE, bold: true, color: '9B2A22', size: 18 })
  const mark = new TextWatermark({ text: 'DRAFT', font: 'Georgia', color: 'E0E0E0' })
  const paragraph = new Paragraph({ alignment: AlignmentType.CENTER, children: [note, mark] })
  return { headers: { default: new Header({ children: [paragraph] }) } }
}

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  const run = new TextRun({ children, size: 18, color: '4C524A' })
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  })
}
