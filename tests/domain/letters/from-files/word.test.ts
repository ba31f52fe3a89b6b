import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { footnotesOf } from '../../../../app/document/footnotes'
import type { Block, Inline, LetterText, ListItem } from '../../../../app/document/letter-text'
import { numberingOf } from '../../../../app/document/numbering'
import { isLetter } from '../../../../app/document/shared-text'
import { titleOf } from '../../../../app/document/title'
import { Invalid } from '../../../../app/domain/errors.server'
import { readWord } from '../../../../app/domain/letters/from-files/word.server'
import {
  MAX_ENTRIES,
  MAX_UNPACKED,
  MAX_WORD_FILE,
} from '../../../../app/domain/letters/from-files/word-file.server'
import { archive, paragraph, wordFile } from './archives'

const folder = fileURLToPath(new URL('../../../../../shared/letters/', import.meta.url))
const hasLetters = existsSync(folder)
if (!hasLetters) console.info(`Skipped: the real letters are not in ${folder}`)

/** A letter as Markdown, as far as these letters need it; quotes and dots as a typewriter has them. */
function asMarkdown(text: LetterText): string {
  const notes: string[] = []
  const line = (content: readonly Inline[] = []): string =>
    content
      .map((part) => {
        if (part.type === 'hardBreak') return '\\\n'
        if (part.type === 'footnote') {
          const place = notes.push('')
          notes[place - 1] = `[^${place}]: ${line(part.content)}`
          return `[^${place}]`
        }
        return (part.marks ?? []).reduce((inner, mark) => {
          if (mark.type === 'bold') return `**${inner}**`
          if (mark.type === 'italic') return `*${inner}*`
          if (mark.type !== 'link') throw new Error(`These letters have no ${mark.type}`)
          if (mark.type !== 'link') return inner
          return mark.attrs.href === part.text ? `<${inner}>` : `[${inner}](${mark.attrs.href})`
        }, part.text)
      })
      .join('')
  const block = (part: Block): string => {
    if (part.type === 'heading') return `${'#'.repeat(part.attrs.level)} ${line(part.content)}`
    if (part.type === 'paragraph') {
      const label = part.attrs && { recipient: 'To: ', copy: 'cc: ' }[String(part.attrs.role)]
      return (label ?? '') + line(part.content)
    }
    throw new Error(`These letters have no ${part.type}`)
  }
  const body = text.content.map(block)
  return withPlainQuotes(`${[...body, ...notes].join('\n\n')}\n`)
}

const withPlainQuotes = (value: string) =>
  value.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...')

describe.skipIf(!hasLetters)('a real letter', () => {
  const read = async (name: string) => {
    const imported = await readWord(readFileSync(`${folder}${name}.docx`))
    expect(isLetter(imported.text)).toBe(true)
    return { ...imported, markdown: withPlainQuotes(readFileSync(`${folder}${name}.md`, 'utf8')) }
  }

  it('arrives as it is: title, date, headings, 13 footnotes with their links, names, contact', async () => {
    const { text, report, markdown } = await read('firewall-letter')
    expect(asMarkdown(text)).toBe(markdown)
    expect(report).toEqual([])
    expect(footnotesOf(text)).toHaveLength(13)
  })

  it('without a heading takes its bold line for the title, and says so', async () => {
    const { text, report, markdown } = await read('regulator-letter')
    const title = /^\*\*(.+)\*\*$/m.exec(markdown)?.[1] ?? ''
    expect(asMarkdown(text)).toBe(markdown.replace(`**${title}**`, `# ${title}`))
    expect(withPlainQuotes(titleOf(text))).toBe(title)
    expect(report).toEqual([expect.stringContaining('bold or large line became the title')])
    expect(rolesIn(text)).toEqual(['recipient', 'copy', 'delivery', 'date', 'valediction'])
  })
})

const rolesIn = (text: LetterText) =>
  text.content.flatMap((block) =>
    block.type === 'paragraph' && block.attrs ? [block.attrs.role] : [],
  )

const made = async (options: IPropertiesOptions) =>
  readWord(await Packer.toBuffer(new Document(options)))

describe('a Word file', () => {
  it('gives its headings, lists within lists, quotations, marks and links', async () => {
    const { text, report } = await made({
      numbering: {
        config: [
          {
            reference: 'numbers',
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: 'A home is not a checkpoint', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'What we ask', heading: HeadingLevel.HEADING_1 }),
            new Paragraph(''),
            new Paragraph({
              children: [
                new TextRun('We '),
                new TextRun({ text: 'ask ', bold: true }),
                new TextRun({ children: ['you', new Tab(), 'all'], italics: true }),
                new TextRun({ text: 'now', break: 1 }),
                new ExternalHyperlink({
                  link: 'https://harrowmere.example/?a=1&b=2',
                  children: [new TextRun({ text: 'Table 2', underline: {} })],
                }),
              ],
            }),
            new Paragraph({ text: 'One', bullet: { level: 0 } }),
            new Paragraph({ text: 'Within one', bullet: { level: 1 } }),
            new Paragraph({ text: 'Two', bullet: { level: 0 } }),
            new Paragraph({ text: 'First', numbering: { reference: 'numbers', level: 0 } }),
          ],
        },
      ],
    })
    const item = (value: string, ...more: Block[]): ListItem => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: value }] }, ...more],
    })
    expect(text.content).toEqual([
      {
        type: 'heading',
        attrs: { level: 1 },
        content: [{ type: 'text', text: 'A home is not a checkpoint' }],
      },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What we ask' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'We ' },
          { type: 'text', text: 'ask ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'you all', marks: [{ type: 'italic' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'now' },
          {
            type: 'text',
            text: 'Table 2',
            marks: [{ type: 'link', attrs: { href: 'https://harrowmere.example/?a=1&b=2' } }],
          },
        ],
      },
      {
        type: 'bulletList',
        content: [item('One', { type: 'bulletList', content: [item('Within one')] }), item('Two')],
      },
      { type: 'orderedList', attrs: { start: 1 }, content: [item('First')] },
    ])
    expect(report).toEqual([])
    expect(isLetter(text)).toBe(true)
  })

  it('says with numbers what could not be carried', async () => {
    const { text, report } = await made({
      comments: { children: [{ id: 0, author: 'A', children: [new Paragraph('Sure?')] }] },
      footnotes: { 1: { children: [new Paragraph('First line'), new Paragraph('second line')] } },
      endnotes: { 1: { children: [new Paragraph('At the end')] } },
      sections: [
        {
          footers: { default: new Footer({ children: [new Paragraph('Page')] }) },
          children: [
            new Paragraph({ text: 'Title', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: 'Deep', heading: HeadingLevel.HEADING_5 }),
            new Paragraph({
              children: [
                new TextRun('Text'),
                new FootnoteReferenceRun(1),
                new EndnoteReferenceRun(1),
                new TextRun({ text: 'struck', strike: true }),
                new ExternalHyperlink({
                  link: 'file:///C:/plans.docx',
                  children: [new TextRun('plans')],
                }),
              ],
            }),
          ],
        },
      ],
    })
    expect(footnotesOf(text).map((note) => note.text)).toEqual([
      'First line second line',
      'At the end',
    ])
    expect(report).toEqual([
      '1 page header or footer was left out.',
      '1 endnote became a footnote.',
      '1 link leads neither to the web nor to an email address and is plain text now.',
      'Struck through or lowered text in 1 place is plain text now.',
      '1 heading of a level below the third became a heading of the third.',
    ])
    expect(isLetter(text)).toBe(true)
  })

  it('keeps quotations together, leaves pictures out, and takes a large first line for the title', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const { text, report } = await made({
      styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote' }] },
      sections: [
        {
          children: [
            new Paragraph('2 November 2026'),
            new Paragraph({
              children: [new TextRun({ text: 'A home is not a checkpoint', size: 36 })],
            }),
            new Paragraph({ text: 'We fear the door.', style: 'Quote' }),
            new Paragraph({ text: 'And the window.', style: 'Quote' }),
            new Paragraph({
              children: [
                new ImageRun({ type: 'png', data: pixel, transformation: { width: 1, height: 1 } }),
              ],
            }),
          ],
        },
      ],
    })
    const line = (value: string) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: value }],
    })
    expect(text.content).toEqual([
      { ...line('2 November 2026'), attrs: { role: 'date' } },
      { ...line('A home is not a checkpoint'), type: 'heading', attrs: { level: 1 } },
      { type: 'blockquote', content: [line('We fear the door.'), line('And the window.')] },
    ])
    expect(report).toEqual([
      'The file has no headings, so its first bold or large line became the title: “A home is not a checkpoint”.',
      '1 picture was left out.',
    ])
  })

  it('gives its tables, with headers and merged cells, and its pages', async () => {
    const cell = (text: string, more = {}) =>
      new TableCell({ children: [new Paragraph(text)], ...more })
    const { text, report } = await made({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Title', heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: [cell('Force', { columnSpan: 2 })] }),
                new TableRow({ children: [cell('Harrowmere', { rowSpan: 2 }), cell('12')] }),
                new TableRow({ children: [cell('14')] }),
              ],
            }),
            new Paragraph({
              children: [new TextRun('Before'), new PageBreak(), new TextRun('after')],
            }),
            new Paragraph({ text: 'Annex A: Sources', heading: 'Heading2', pageBreakBefore: true }),
          ],
        },
        { children: [new Paragraph('On a page of its own')] },
      ],
    })
    const line = (value: string) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: value }],
    })
    const box = (value: string, attrs = {}, type = 'tableCell') => ({
      type,
      attrs: { colspan: 1, rowspan: 1, ...attrs },
      content: [line(value)],
    })
    const row = (...content: object[]) => ({ type: 'tableRow', content })
    expect(text.content.slice(1)).toEqual([
      {
        type: 'table',
        content: [
          row(box('Force', { colspan: 2 }, 'tableHeader')),
          row(box('Harrowmere', { rowspan: 2 }), box('12')),
          row(box('14')),
        ],
      },
      line('Before'),
      { type: 'pageBreak' },
      line('after'),
      {
        type: 'heading',
        attrs: { level: 2, annex: true },
        content: [{ type: 'text', text: 'Sources' }],
      },
      { type: 'pageBreak' },
      line('On a page of its own'),
    ])
    expect(report).toEqual([])
    expect(isLetter(text)).toBe(true)
  })

  it('gives what is underlined and raised, but for links and the marks of notes', async () => {
    const { text } = await readWord(
      wordFile(
        '<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>under</w:t></w:r>' +
          '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>nd</w:t></w:r>' +
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.example/?utm_source=b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>link</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
    )
    expect(text.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'under', marks: [{ type: 'underline' }] },
          { type: 'text', text: 'nd', marks: [{ type: 'superscript' }] },
          {
            type: 'text',
            text: 'link',
            marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }],
          },
        ],
      },
    ])
  })

  it('counts its lists as Word does: on after what stands between, and from where they begin', async () => {
    const numbers = (reference: string, start: number) => ({
      reference,
      levels: [0, 1].map((level) => ({
        level,
        format: level === 1 || start === 4 ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        start,
      })),
    })
    const item = (text: string, reference: string, level = 0) =>
      new Paragraph({ text, numbering: { reference, level } })
    const { text, report } = await made({
      numbering: { config: [numbers('one', 1), numbers('four', 4)] },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Title', heading: HeadingLevel.HEADING_1 }),
            item('First', 'one'),
            item('a', 'one', 1),
            item('Second', 'one'),
            new Paragraph('Between'),
            item('Third', 'one'),
            item('Fourth', 'four'),
          ],
        },
      ],
    })
    const lists = text.content.filter((block) => block.type === 'orderedList')
    expect(lists.map((list) => numberingOf(text).get(list)?.first)).toEqual([1, 3, 4])
    // The second goes on: whoever adds to the first changes its numbers, as in Word.
    expect(lists.map(({ attrs }) => attrs.continues)).toEqual([undefined, true, undefined])
    expect(report).toEqual([
      '1 list that counts with letters or Roman numerals counts with 1, 2, 3 now. Check what refers to it.',
    ])
  })

  it('without styles gives the headings that its look makes, and the parts of a letterhead', async () => {
    const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
    const long = 'We write about the checkpoints at the two bridges, and about what they take.'
    const { text, report } = await made({
      sections: [
        {
          children: [
            new Paragraph('From: Harrowmere Legal Centre'),
            new Paragraph('By email only'),
            new Paragraph('Monday 2 November 2026'),
            new Paragraph('Our ref: HLC/12'),
            new Paragraph('Your reference: B-7'),
            new Paragraph('To: The Mayor of Harrowmere'),
            new Paragraph('To: The Chief Constable'),
            new Paragraph('cc: The Bridge Board'),
            new Paragraph('Dear Mayor,'),
            bold('A home is not a checkpoint'),
            new Paragraph(long),
            bold('What we ask'),
            new Paragraph(long),
            bold('Nothing less will do.'),
            new Paragraph('Yours sincerely,'),
            bold('Ada Pell'),
            new Paragraph('Contact: ada@harrowmere.example'),
          ],
        },
      ],
    })
    expect(rolesIn(text)).toEqual([
      'sender',
      'delivery',
      'date',
      'our-reference',
      'your-reference',
      'recipient',
      'recipient',
      'copy',
      'valediction',
      'contact',
    ])
    const said = text.content.map((block) =>
      block.type === 'heading' || block.type === 'paragraph'
        ? (block.content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('')
        : '',
    )
    expect(said.slice(3, 8)).toEqual([
      'HLC/12',
      'B-7',
      'The Mayor of Harrowmere',
      'The Chief Constable',
      'The Bridge Board',
    ])
    expect(text.content.filter(({ type }) => type === 'heading')).toHaveLength(2)
    expect(report).toHaveLength(2)
  })

  it('is read as it was before its tracked changes, which are for its readers to accept, and keeps the text of fields', async () => {
    const { text, report } = await readWord(
      wordFile(
        '<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r>' +
          '<w:del w:id="1"><w:r><w:delText>beg</w:delText></w:r></w:del>' +
          '<w:ins w:id="2"><w:r><w:t>ask</w:t></w:r></w:ins>' +
          '<w:fldSimple w:instr="DATE"><w:r><w:t xml:space="preserve"> today</w:t></w:r></w:fldSimple></w:p>',
      ),
    )
    expect(text.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'We beg today' }] },
    ])
    expect(report).toEqual([
      'No title was found. Make the title of the letter a heading of level 1.',
    ])
  })
})

describe('a file that cannot be read', () => {
  const refusal = async (file: Uint8Array): Promise<string> => {
    const error = await readWord(file).then(
      () => null,
      (reason: unknown) => reason,
    )
    if (!(error instanceof Invalid)) throw new Error('The file was not refused', { cause: error })
    expect(error.field).toBe('file')
    return error.message
  }
  const compoundFile = (within: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(within, 'utf16le'),
    ])

  it('is refused with a sentence that says what to do', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7'))).toContain('neither a Word file nor')
    expect(await refusal(Buffer.alloc(0))).toContain('neither a Word file nor')
    expect(await refusal(archive([{ name: 'a.txt', data: 'a' }]))).toContain(
      'neither a Word file nor',
    )
    expect(await refusal(compoundFile('WordDocument'))).toContain('before 2007')
    expect(await refusal(compoundFile('EncryptedPackage'))).toContain('protected by a password')
    expect(
      await refusal(archive([{ name: 'word/document.xml', data: 'a', encrypted: true }])),
    ).toContain('protected by a password')
    expect(await refusal(wordFile('<w:p>'))).toContain('damaged')
    expect(await refusal(wordFile(paragraph('text')).subarray(0, 400))).toContain('damaged')
    expect(await refusal(wordFile('<w:p/>'))).toContain('no text')
    expect(await refusal(Buffer.alloc(MAX_WORD_FILE + 1))).toContain('larger than 20 MB')
  })

  it('is refused where it would unpack too far, whether it admits that or not', async () => {
    const bomb = Buffer.alloc(MAX_UNPACKED + 1)
    const file = (claims?: number) =>
      wordFile(paragraph('text'), [
        { name: 'word/media/image1.png', data: bomb, ...(claims === undefined ? {} : { claims }) },
      ])
    expect(await refusal(file())).toContain('unpacks to far more')
    expect(await refusal(file(10))).toMatch(/unpacks to far more|damaged/)
    expect(await refusal(wordFile(paragraph('text'.repeat(2_500_000))))).toContain(
      'unpacks to far more',
    )
    const many = Array.from({ length: MAX_ENTRIES }, (_, at) => ({
      name: `word/${at}.xml`,
      data: '',
    }))
    expect(await refusal(wordFile(paragraph('text'), many))).toContain('unpacks to far more')
  })

  it('is refused where its XML declares entities', async () => {
    const file = archive([
      {
        name: 'word/document.xml',
        data: '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>',
      },
    ])
    expect(await refusal(file)).toContain('declares entities')
    const outside = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    const within = wordFile(paragraph('text'), [{ name: 'word/comments.xml', data: outside }])
    expect(await refusal(within)).toContain('declares entities')
  })

  it('is refused where it carries programs, whatever it is called', async () => {
    const macros = wordFile(paragraph('text'), [{ name: 'word/vbaProject.bin', data: 'Sub' }])
    expect(await refusal(macros)).toContain('carries macros')
    const types =
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    const enabled = archive([
      { name: '[Content_Types].xml', data: types },
      { name: 'word/document.xml', data: '<w/>' },
    ])
    expect(await refusal(enabled)).toContain('carries macros')
  })

  it('is refused, and the server lives on, where elements are nested without end', async () => {
    const deep = '<w:smartTag>'.repeat(50_000) + '</w:smartTag>'.repeat(50_000)
    expect(await refusal(wordFile(`<w:p>${deep}</w:p>`))).toMatch(/damaged|no text/)
  })
})
