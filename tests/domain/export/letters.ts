import type {
  Block,
  Cell,
  Footnote,
  Heading,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  ParagraphRole,
  Table,
  Text,
} from '../../../app/document/letter-text'
import type { ExportInput, Signatory } from '../../../app/domain/export/input.server'

export const text = (value: string, ...marks: Mark[]): Text =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }

const inline = (parts: readonly (string | Inline)[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part))

export const heading = (level: 1 | 2 | 3, ...parts: (string | Inline)[]): Heading => ({
  type: 'heading',
  attrs: { level },
  content: inline(parts),
})

export const paragraph = (...parts: (string | Inline)[]): Paragraph => ({
  type: 'paragraph',
  content: inline(parts),
})

export const footnote = (...parts: (string | Text)[]): Footnote => ({
  type: 'footnote',
  content: parts.map((part) => (typeof part === 'string' ? text(part) : part)),
})

export const item = (...content: Block[]): ListItem => ({ type: 'listItem', content })

/** A numbered list of single lines, or one that goes on from the list before. */
export const numbered = (
  attrs: OrderedList['attrs'],
  ...items: (Block | ListItem)[]
): OrderedList => ({
  type: 'orderedList',
  attrs,
  content: items.map((one) => (one.type === 'listItem' ? one : item(one))),
})

export const link = (href: string): Mark => ({ type: 'link', attrs: { href } })

export const line = (role: ParagraphRole, ...parts: (string | Inline)[]): Paragraph => ({
  ...paragraph(...parts),
  attrs: { role },
})

export const annex = (level: 1 | 2 | 3, ...parts: (string | Inline)[]): Heading => ({
  ...heading(level, ...parts),
  attrs: { level, annex: true },
})

const cell =
  (type: Cell['type']) =>
  (content: string | Block[], colspan = 1, rowspan = 1): Cell => ({
    type,
    attrs: { colspan, rowspan },
    content: typeof content === 'string' ? [paragraph(content)] : content,
  })
export const th = cell('tableHeader')
export const td = cell('tableCell')

export const table = (...rows: Cell[][]): Table => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
})

/** An invented letter as such letters stand on paper, with two annexes. */
export const FORMAL: Block[] = [
  line('sender', 'Harbour Street Advice Centre', { type: 'hardBreak' }, '12 Quay Row'),
  line('date', '23 November 2026'),
  line('our-reference', 'HSAC/2026/7'),
  line('your-reference', 'NPCC-114'),
  line('delivery', 'By email only'),
  line('recipient', 'Chief Constables of Police Forces'),
  line('recipient', 'The Mayor of Harrowmere'),
  line('copy', 'Force Data Protection Officers'),
  line('subject', 'What is taken from mobile phones'),
  paragraph(
    'On the 2',
    text('nd', { type: 'superscript' }),
    ' we ',
    text('wrote', { type: 'underline' }),
  ),
  table(
    [th('Force', 1, 2), th('Phones read', 2)],
    [th('2024'), th('2025')],
    [th('North Harrowmere'), td('1,204'), td([paragraph('1,377', footnote('To June.'))])],
    [td('Quayside'), td('No answer', 2)],
    [td('Eastgate')],
  ),
  { type: 'pageBreak' },
  line('valediction', 'Yours sincerely,'),
  line('contact', 'office@harbourstreet.example'),
  annex(2, 'The law that applies'),
  paragraph('Part 3 of the Act.'),
  annex(2, 'The forces'),
  paragraph('All forty-three.'),
]

export const organisations = (count: number): Signatory[] =>
  Array.from({ length: count }, (_, at) => ({
    organisation: `Harbour Street Advice Centre ${at + 1}`,
    person: at % 3 === 0 ? { name: `Robin Marsh ${at + 1}`, role: 'Chair of trustees' } : null,
  }))

export const FIXED = {
  number: 3,
  sha256: '9f2c1d7e5b8a40c36e1f7d2b9a84c5e0f3b6d1a7c2e9584b0d7f6a3c1e8b5d42',
  fixedOn: '2026-11-02T09:40:00.000Z',
  languages: ['en-GB'],
}

/** An invented letter with everything in it that a letter may hold. */
export const LETTER: ExportInput = {
  title: 'Joint letter on safe reporting',
  language: 'en-GB',
  coalition: 'Safe Reporting Coalition',
  version: FIXED,
  signatories: organisations(13),
  persons: [],
  later: [],
  text: {
    type: 'doc',
    content: [
      heading(1, 'Joint letter on safe reporting'),
      paragraph('To the Minister for Victims', { type: 'hardBreak' }, '12 Quay Row'),
      heading(2, 'What we ask'),
      paragraph(
        'Reports fell by a third.',
        footnote(
          'Harbour Street survey, 2025, p. 4. ',
          text('Read it', link('https://survey.example/2025?a=1&b=2')),
        ),
        ' People ',
        text('do not', { type: 'bold' }),
        ' report, ',
        text('and say so', { type: 'italic' }),
        '.',
        footnote('Ibid.'),
        footnote('See also the annex.'),
      ),
      { type: 'blockquote', content: [paragraph('I would not go to them again.')] },
      {
        type: 'bulletList',
        content: [item(paragraph('a promise in writing')), item(paragraph('a date'))],
      },
      heading(3, 'By when'),
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [
          item(paragraph('by spring', footnote('Before the recess.'))),
          item(paragraph('or by law'), {
            type: 'bulletList',
            content: [item(paragraph('as a clause'))],
          }),
        ],
      },
      paragraph('Write to ', text('our office', link('mailto:office@coalition.example')), '.'),
      paragraph('Yours sincerely,'),
      { type: 'signatoryList' },
      heading(2, 'Contact'),
      paragraph('Harbour Street Advice Centre'),
    ],
  },
}
