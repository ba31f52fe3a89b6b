import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../../app/document/clean'
import { footnotesOf } from '../../../../app/document/footnotes'
import type { Block, LetterText, Mark } from '../../../../app/document/letter-text'
import { plainText } from '../../../../app/document/plain'
import { PARAGRAPH_ROLES } from '../../../../app/document/roles'
import { isLetter } from '../../../../app/document/shape'
import { titleOf } from '../../../../app/document/title'
import { Invalid } from '../../../../app/domain/errors.server'
import { makeDocx } from '../../../../app/domain/export/docx.server'
import { makeHtml } from '../../../../app/domain/export/html.server'
import type { ExportInput } from '../../../../app/domain/export/input.server'
import { makeMarkdown } from '../../../../app/domain/export/markdown.server'
import { readLetterFile } from '../../../../app/domain/letters/from-files/import-file.server'
import { archive } from './archives'

/**
 * Invented letters, made by programs that are not ours, on Debian 12. `letter.md` by hand;
 * `pandoc.odt` and `pandoc.html`: `pandoc letter.md -o …` (2.17); `libreoffice.odt` and
 * `libreoffice.html`: `soffice --headless --convert-to …` (7.4) from `pandoc letter.md -o letter.docx`
 * and from `pandoc.odt`; `libreoffice-rich.odt` and `.docx`: `soffice` from a page of HTML.
 */
const folder = fileURLToPath(new URL('./files/', import.meta.url))
const fileOf = (name: string) => readLetterFile(new Uint8Array(readFileSync(folder + name)), name)
const bytes = (text: string) => new TextEncoder().encode(text)

const para = (...content: object[]) => ({ type: 'paragraph', content })
const run = (text: string, ...marks: Mark[]) => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
})
const list = (type: string, ...items: object[][]) => ({
  type,
  ...(type === 'orderedList' && { attrs: { start: 1 } }),
  content: items.map((content) => ({ type: 'listItem', content })),
})
const table = (...rows: string[][]) => ({
  type: 'table',
  content: rows.map((cells, at) => ({
    type: 'tableRow',
    content: cells.map((text) => ({
      type: at === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [para(run(text))],
    })),
  })),
})

/** What all these files say, but for the title and the levels below it. */
const BODY = [
  para(
    run('We write about the '),
    run('checkpoints', { type: 'bold' }),
    run(' at the '),
    run('two bridges', { type: 'italic' }),
    run(','),
    {
      type: 'footnote',
      content: [run('Bridge Board, '), run('Minutes', { type: 'italic' }), run(', 4 May.')],
    },
    run(' and about '),
    run('the report', {
      type: 'link',
      attrs: { href: 'https://harrowmere.example/report?page=2' },
    }),
    run(' of the 2'),
    run('nd', { type: 'superscript' }),
    run(' of May.'),
    {
      type: 'footnote',
      content: [run('First part of the note. Second part of the note.')],
    },
  ),
  list(
    'orderedList',
    [
      para(run('Stop the searches.')),
      list('orderedList', [para(run('at the door,'))], [para(run('at night.'))]),
    ],
    [para(run('Say who asked for them.'))],
  ),
  para(run('Between the lists.')),
  list(
    'bulletList',
    [para(run('Letters'))],
    [para(run('Telephones')), list('bulletList', [para(run('and what is on them'))])],
  ),
  { type: 'blockquote', content: [para(run('We fear the door.')), para(run('And the window.'))] },
  table(['Bridge', 'Searches'], ['North', '12'], ['South', '14']),
]

describe('a letter from a file of another program has its headings, notes, lists, tables and links', () => {
  test.each(['pandoc.odt', 'libreoffice.odt', 'pandoc.html', 'letter.md'])('%s', async (name) => {
    const { text, report, kept } = await fileOf(name)
    const first = text.content.findIndex(({ type }) => type === 'paragraph')
    expect(text.content.slice(first, first + BODY.length)).toEqual(BODY)
    expect(titleOf(text)).toBe(name.endsWith('odt') ? 'A home is not a checkpoint' : 'What we saw')
    expect(report).toContain('Tracking codes were taken off 1 link.')
    expect(kept).toContain('2 footnotes and 1 link')
    expect(isLetter(text)).toBe(true)
  })

  test('libreoffice.html, whose notes stand loose and whose lists stand in lists', async () => {
    const { text, report } = await fileOf('libreoffice.html')
    expect(footnotesOf(text).map((note) => note.text)).toEqual([
      'Bridge Board, Minutes, 4 May.',
      'First part of the note. Second part of the note.',
    ])
    const lists = text.content.filter(({ type }) => type.endsWith('List'))
    expect(lists).toEqual([BODY[1], BODY[3]])
    expect(report).toContain('1 page header or footer was left out.')
  })

  test.each(['libreoffice-rich.odt', 'libreoffice-rich.docx'])(
    '%s, with an endnote, a new page, underlined words and merged cells',
    async (name) => {
      const { text, report } = await fileOf(name)
      const types = text.content.map(({ type }) => type)
      expect(types).toEqual([
        'heading',
        'paragraph',
        'pageBreak',
        'paragraph',
        'orderedList',
        'table',
      ])
      expect(text.content[1]).toEqual(
        para(
          run('We '),
          run('underline', { type: 'underline' }),
          run(' this, '),
          run('and this', { type: 'bold' }),
          run(', and strike that.'),
          { type: 'footnote', content: [run('At the very end.')] },
        ),
      )
      expect(text.content[4]).toMatchObject({ attrs: { start: 3 } })
      expect(JSON.stringify(text.content[5])).toContain('{"colspan":2,"rowspan":1}')
      expect(report).toEqual([
        '1 endnote became a footnote.',
        'Tracking codes were taken off 1 link.',
        'Struck through or lowered text in 1 place is plain text now.',
      ])
    },
  )
})

describe('an OpenDocument file', () => {
  const odt = (body: string, more: Parameters<typeof archive>[0] = []) =>
    archive([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
      {
        name: 'content.xml',
        data: `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      },
      ...more,
    ])

  test('is read as it was before its tracked changes, which become suggestions; its comments become threads', async () => {
    const by =
      '<office:change-info><dc:creator>Ruth Amari</dc:creator><dc:date>2026-11-03T09:12:00</dc:date></office:change-info>'
    const region = (id: string, change: string) =>
      `<text:changed-region xml:id="${id}">${change}</text:changed-region>`
    const file = odt(
      `<text:tracked-changes>${region('a', `<text:insertion>${by}</text:insertion>`)}${region('b', `<text:deletion>${by}<text:p>nearly </text:p></text:deletion>`)}</text:tracked-changes>` +
        '<text:p>We <text:change-start text:change-id="a"/>must <text:change-end text:change-id="a"/>ask<office:annotation><dc:creator>Tom</dc:creator><text:p>Sure?</text:p></office:annotation> you<text:s text:c="2"/><text:change text:change-id="b"/>all<text:line-break/>now</text:p>',
    )
    const { text, report, threads, kept } = await readLetterFile(file, 'letter.odt')
    expect(plainText(text)).toContain('We ask you  nearly all\nnow')
    expect(threads).toMatchObject([{ comments: [{ author: 'Tom', words: 'Sure?' }] }])
    expect(kept).toContain('2 tracked changes as suggestions and 1 thread of comments')
    expect(report.join()).not.toContain('left out')
  })

  test('goes on numbering where it says that a list does, and counts on from an older one', async () => {
    const style =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>'
    const list = (attributes: string, ...items: string[]) =>
      `<text:list text:style-name="L" ${attributes}>${items.map((words) => `<text:list-item><text:p>${words}</text:p></text:list-item>`).join('')}</text:list>`
    const file = odt(
      [
        list('xml:id="one"', 'One', 'Two'),
        list('xml:id="two" text:continue-list="one"', 'Three'),
        list('xml:id="other"', 'One'),
        list('text:continue-list="two"', 'Four'),
      ].join('<text:p>between</text:p>'),
      [
        {
          name: 'styles.xml',
          data: `<office:document-styles><office:styles>${style}</office:styles></office:document-styles>`,
        },
      ],
    )
    const { text } = await readLetterFile(file, 'letter.odt')
    const lists = text.content.filter((block) => block.type === 'orderedList')
    expect(lists.map(({ attrs }) => attrs)).toEqual([
      { start: 1 },
      { start: 1, continues: true },
      { start: 1 },
      { start: 4 },
    ])
  })

  test.each([
    ['broken', odt('<text:p>text').subarray(0, 300), /damaged/],
    [
      'cut off within',
      archive([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', data: '<office:text><text:p>a' },
      ]),
      /damaged/,
    ],
    [
      'locked',
      odt('', [{ name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' }]),
      /password/,
    ],
    ['carrying macros', odt('', [{ name: 'Basic/Standard/Module1.xml', data: 'Sub' }]), /macros/],
    [
      'declaring entities',
      odt('', [{ name: 'styles.xml', data: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]>' }]),
      /declares entities/,
    ],
    [
      'nested without end',
      odt('<text:section>'.repeat(60_000) + '</text:section>'.repeat(60_000)),
      /damaged|no text/,
    ],
    ['unpacking too far', odt('a'.repeat(9_000_000)), /unpacks to far more/],
    ['empty', odt('<text:p/>'), /no text/],
  ])('that is %s is refused with what to do', async (_, file, why) => {
    await expect(readLetterFile(file, 'letter.odt')).rejects.toMatchObject({
      name: 'Invalid',
      field: 'file',
      message: expect.stringMatching(why),
    })
  })
})

describe('a page of HTML', () => {
  test('fetches nothing, keeps no script, hidden text or form, and says what it left out', async () => {
    const { text, report } = await readLetterFile(
      bytes(
        '<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body>' +
          '<nav>Menu</nav><h1 onclick="a()">Title</h1><p style="display:none">hidden</p>' +
          '<p>See <a href="javascript:alert(1)">this</a> <img src="https://a.example/x.png"></p>' +
          '<form><input></form></body></html>',
      ),
      'page.html',
    )
    expect(text.content).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [run('Title')] },
      para(run('See this')),
    ])
    expect(report).toEqual([
      '1 picture was left out.',
      '1 link leads neither to the web nor to an email address and is plain text now.',
      '2 forms, scripts and frames were left out.',
    ])
  })
})

describe('a plain text', () => {
  test('has its title, paragraphs, lists and the lines of its letterhead, in any of three encodings', async () => {
    const plain =
      'A café is not a checkpoint\r\n\r\nTo: The Mayor\r\n\r\nWe write about the searches at the two bridges, which began\r\nin May.\r\n\r\n1. Stop\r\n2. Tell\r\n   whom\r\n\r\nAda Pell\r\nHarrowmere'
    const expected: Block[] = cleanText({
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [run('A café is not a checkpoint')] },
        { ...para(run('The Mayor')), attrs: { role: 'recipient' } },
        para(run('We write about the searches at the two bridges, which began in May.')),
        list('orderedList', [para(run('Stop'))], [para(run('Tell whom'))]),
        para(run('Ada Pell'), { type: 'hardBreak' }, run('Harrowmere')),
      ],
    }).content
    const latin = Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')])
    for (const file of [bytes(plain), latin, new Uint8Array(wide)]) {
      const { text, report } = await readLetterFile(file, 'letter.txt')
      expect(text.content).toEqual(expected)
      expect(report).toEqual(['The first line became the title: “A café is not a checkpoint”.'])
    }
  })
})

test.each([
  ['a PDF', bytes('%PDF-1.7'), 'letter.pdf'],
  ['rich text', bytes('{\\rtf1 a}'), 'letter.rtf'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'letter.txt'],
  ['something unknown', bytes('text'), 'letter.xyz'],
  ['text that calls itself Word', bytes('text'), 'letter.docx'],
])('%s is refused with the kinds that can be read', async (_, file, name) => {
  const refusal = readLetterFile(file, name)
  await expect(refusal).rejects.toThrow(Invalid)
  await expect(refusal).rejects.toThrow(/Word/)
})

/** The first numbered list goes on from none, which a Word file says of no list. */
function goingOnFromOne(blocks: readonly object[]): object[] {
  const isList = (block: object) => 'type' in block && block.type === 'orderedList'
  const first = blocks.findIndex(isList)
  return blocks.map((block, at) => (at === first ? { ...block, attrs: { start: 3 } } : block))
}

describe('a letter that goes out and comes in again is the same letter', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9,'’“”*_<>&#[\]-]{1,8}$/)
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
  const href = fc.constantFrom('https://a.example/b?c=d&e=f', 'mailto:a@b.example')
  const marks = (more: readonly Mark['type'][]) =>
    fc
      .record({
        kinds: fc.subarray<Mark['type']>(['bold', 'italic', ...more]),
        href: fc.option(href, { freq: 3 }),
      })
      .map(({ kinds, href: to }): object[] => [
        ...kinds.filter((kind) => kind !== 'underline' || to === null).map((type) => ({ type })),
        ...(to === null ? [] : [{ type: 'link', attrs: { href: to } }]),
      ])
  /** Words with marks, parted by words without: where a space is marked, no program says the same. */
  const line = (more: readonly Mark['type'][]) =>
    fc
      .array(
        fc.record({
          plain: phrase,
          marked: phrase,
          marks: marks(more),
          note: fc.option(phrase, { freq: 3 }),
          breaks: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((parts) =>
        parts.flatMap(({ plain, marked, marks: kinds, note, breaks }, at) => [
          { type: 'text', text: `${at === 0 ? '' : ' '}${plain} ` },
          { type: 'text', text: marked, marks: kinds },
          ...(note === null
            ? []
            : [
                {
                  type: 'footnote',
                  content: [
                    { type: 'text', text: `${note} ` },
                    { type: 'text', text: marked, marks: kinds },
                  ],
                },
              ]),
          ...(breaks ? [{ type: 'hardBreak' }, { type: 'text', text: plain }] : []),
        ]),
      )
  const letters = (more: readonly Mark['type'][], parts: readonly string[]) => {
    const paragraph = line(more).map((content) => ({ type: 'paragraph', content }))
    const item = fc
      .record({ first: paragraph, below: fc.option(paragraph, { freq: 3 }) })
      .map(({ first, below }) => ({
        type: 'listItem',
        content: [
          first,
          ...(below
            ? [{ type: 'bulletList', content: [{ type: 'listItem', content: [below] }] }]
            : []),
        ],
      }))
    const items = fc.array(item, { minLength: 1, maxLength: 3 })
    const kinds: Record<string, fc.Arbitrary<object | object[]>> = {
      heading: fc
        .record({ level: fc.constantFrom(2, 3), content: line([]) })
        .map(({ level, content }) => ({
          type: 'heading',
          attrs: { level },
          content: content.map((part) => ('marks' in part ? { ...part, marks: [] } : part)),
        })),
      bulletList: items.map((content) => ({ type: 'bulletList', content })),
      orderedList: fc
        .record({ start: fc.integer({ min: 1, max: 9 }), continues: fc.boolean(), content: items })
        .map(({ content, ...attrs }) => ({ type: 'orderedList', attrs, content })),
      blockquote: fc
        .array(paragraph, { minLength: 1, maxLength: 2 })
        .map((content) => ({ type: 'blockquote', content })),
      signatories: fc.constant({ type: 'signatoryList' }),
      pageBreak: fc.constant({ type: 'pageBreak' }),
      'merged table': fc.tuple(paragraph, items, fc.boolean()).map(([inner, list, hasHead]) => {
        const cell = (colspan: number, rowspan: number, ...below: object[]) => ({
          attrs: { colspan, rowspan },
          content: [inner, ...below],
        })
        const rows = [
          [cell(1, 2), cell(2, 1)],
          [cell(1, 1), cell(1, 1)],
          [cell(1, 1), cell(2, 1, inner, { type: 'bulletList', content: list })],
        ]
        return {
          type: 'table',
          content: rows.map((cells, at) => ({
            type: 'tableRow',
            content: cells.map((one) => ({
              type: hasHead && at < 2 ? 'tableHeader' : 'tableCell',
              ...one,
            })),
          })),
        }
      }),
      letterhead: fc
        .array(fc.tuple(fc.constantFrom(...PARAGRAPH_ROLES), line(more)), {
          minLength: 1,
          maxLength: 4,
        })
        .map((lines) =>
          lines.map(([role, content]) => ({ type: 'paragraph', attrs: { role }, content })),
        ),
      annex: fc.tuple(fc.constantFrom(2, 3), phrase).map(([level, words]) => ({
        type: 'heading',
        attrs: { level, annex: true },
        content: [{ type: 'text', text: words }],
      })),
      'annex without words': fc.constant({ type: 'heading', attrs: { level: 2, annex: true } }),
      table: fc
        .tuple(fc.array(paragraph, { minLength: 2, maxLength: 2 }), fc.boolean())
        .map(([cells, hasHead]) => ({
          type: 'table',
          content: cells.map((cell, at) => ({
            type: 'tableRow',
            content: [cell, cell].map((inner) => ({
              type: hasHead && at === 0 ? 'tableHeader' : 'tableCell',
              attrs: { colspan: 1, rowspan: 1 },
              content: [inner],
            })),
          })),
        })),
    }
    const some = parts.flatMap((name) => kinds[name] ?? [])
    // A paragraph stands between any two: lists that touch are one list to any reader.
    return fc.array(fc.record({ lead: paragraph, next: fc.oneof(...some) }), { maxLength: 4 }).map(
      (all): LetterText =>
        cleanText({
          content: [
            { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Title' }] },
            ...goingOnFromOne(all.flatMap(({ lead, next }) => [lead, next].flat())),
            { type: 'paragraph', content: [{ type: 'text', text: 'Last' }] },
          ],
        }),
    )
  }
  const input = (text: LetterText, language = 'en'): ExportInput => ({
    title: 'Title',
    language,
    text,
    signatories: [],
    persons: [],
    later: [],
    version: null,
    coalition: null,
  })
  const who = fc.constantFrom<ExportInput['signatories']>(
    [],
    [
      { organisation: 'Harbour Street Advice Centre', person: null },
      { organisation: 'Quay & Sons', person: { name: 'Robin Marsh', role: 'Chair' } },
    ],
  )
  /** Those who have signed stand before the annexes, else at the end, where the letter does not say where. */
  const withPlace = (text: LetterText): LetterText => {
    if (text.content.some(({ type }) => type === 'signatoryList')) return text
    const annex = text.content.findIndex((block) => block.type === 'heading' && block.attrs.annex)
    return {
      ...text,
      content: text.content.toSpliced(annex < 0 ? text.content.length : annex, 0, {
        type: 'signatoryList',
      }),
    }
  }
  const LANGUAGES = ['en', 'fr-FR', 'es', 'de', 'pl', 'ar', 'xx']
  const MARKS = ['underline', 'superscript'] as const
  const ALL = [
    ...['heading', 'bulletList', 'orderedList', 'blockquote', 'pageBreak', 'table'],
    ...['letterhead', 'annex'],
  ]

  test('by HTML', async () => {
    const every = letters(MARKS, [...ALL, 'merged table', 'annex without words', 'signatories'])
    await fc.assert(
      fc.asyncProperty(
        every,
        who,
        fc.constantFrom(...LANGUAGES),
        async (text, signatories, language) => {
          const file = bytes(makeHtml({ ...input(text, language), signatories }))
          const { text: back } = await readLetterFile(file, 'letter.html')
          expect(back).toEqual(signatories.length > 0 ? withPlace(text) : text)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('by Word', async () => {
    await fc.assert(
      fc.asyncProperty(
        letters(MARKS, [...ALL, 'annex without words', 'merged table', 'signatories']),
        fc.constantFrom(...LANGUAGES),
        async (text, language) => {
          const file = await makeDocx(input(text, language))
          const { text: back, report } = await readLetterFile(file, 'a.docx')
          expect(back).toEqual(text)
          expect(report.filter((said) => !said.includes('header'))).toEqual([
            expect.stringContaining('which Undersigned adds'),
          ])
        },
      ),
      { numRuns: 40 },
    )
  })

  test('by Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(
        letters(MARKS, [...ALL, 'annex without words', 'signatories']),
        who,
        fc.constantFrom(...LANGUAGES),
        async (text, signatories, language) => {
          const file = bytes(makeMarkdown({ ...input(text, language), signatories }))
          const { text: back } = await readLetterFile(file, 'a.md')
          expect(back).toEqual(signatories.length > 0 ? withPlace(text) : text)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('the language of a letter', () => {
  const ARABIC: LetterText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'نكتب إليكم معا بشأن الحافلة الليلية' }],
      },
    ],
  }
  const draft = {
    title: '',
    coalition: null,
    version: null,
    signatories: [],
    persons: [],
    later: [],
    text: ARABIC,
  }

  test('is what the file says: a Word file, a web page, an OpenDocument text', async () => {
    const word = await makeDocx({ ...draft, language: 'ar' })
    expect((await readLetterFile(word, 'a.docx')).language).toBe('ar')
    const page = bytes(makeHtml({ ...draft, language: 'fa' }))
    expect((await readLetterFile(page, 'a.html')).language).toBe('fa')
    expect((await fileOf('libreoffice.odt')).language).toMatch(/^en/)
  })

  test('is not what a file says that is set in a language of other letters', async () => {
    const page = bytes(makeHtml({ ...draft, language: 'en' }))
    expect((await readLetterFile(page, 'a.html')).language).toBeUndefined()
  })
})
