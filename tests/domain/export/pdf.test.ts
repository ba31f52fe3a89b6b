import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../app/document/letter-text'
import type { ExportInput } from '../../../app/domain/export/input.server'
import { makePdf } from '../../../app/domain/export/pdf.server'
import { boardPack } from '../../../app/domain/sign-on/page/board-pack'
import { wordsIn } from '../../../app/words/words.server'
import { letters } from '../../document/arbitrary'
import {
  annex,
  FIXED,
  FORMAL,
  footnote,
  heading,
  item,
  LETTER,
  line,
  numbered,
  organisations,
  paragraph,
  table,
  td,
  th,
} from './letters'
import { readPdf } from './read-pdf'
import { withWords } from './with-words'

const withText = (...content: ExportInput['text']['content']): ExportInput => ({
  ...LETTER,
  text: { type: 'doc', content },
})

/** The places of several texts within one, all found and in this order. */
function expectInOrder(whole: string, parts: readonly string[]) {
  let from = 0
  for (const part of parts) {
    const at = whole.indexOf(part, from)
    expect(at, `“${part}” comes after what stands before it`).toBeGreaterThanOrEqual(from)
    from = at + part.length
  }
}

const squeezed = (text: string) => text.replace(/\s/g, '')

/** Whether a word stands on a page, or, parted in a narrow column, at the end of one and on the next. */
const isSaidIn = (pages: readonly string[], word: string): boolean =>
  pages.some(
    (page, at) =>
      page.includes(word) ||
      [...Array(word.length).keys()].some(
        (cut) => page.includes(word.slice(0, cut)) && pages[at + 1]?.includes(word.slice(cut)),
      ),
  )

const long = (value: string) => `${value} `.repeat(30)

/** The first letters of the words that are numbered. */
const WORDS = /[Eدר]/

const packAsking = (ask: string, declaration: string) =>
  boardPack(
    {
      title: LETTER.title,
      language: LETTER.language,
      languages: [LETTER.language],
      version: { number: 1, sha256: 'ab'.repeat(32), fixedAt: '2026-11-02T12:00:00.000Z' },
      coalition: 'Friends of the Limes',
      askedBy: 'Lane Trust',
      ask,
      contactEmail: 'letters@lane.example',
      banner: '',
      signing: 'open',
      slug: null,
      signBy: '2026-12-04T17:00:00.000Z',
      timeZone: 'Europe/London',
      now: '2026-11-02T12:00:00.000Z',
      declaration,
      keptForDays: 28,
      worksUntil: '2026-12-04T17:00:00.000Z',
      isSample: false,
      signed: 3,
      signatories: [],
      signedPersons: 0,
      persons: [],
      later: [],
      signedLater: 0,
      byDate: true,
      names: 'invited',
    },
    wordsIn('en'),
  )

const points = (words: string) => numbered({ start: 1 }, paragraph(words))

/** 60 sections, 180 footnotes, 300 signatories. */
const LARGE: ExportInput = {
  ...LETTER,
  signatories: organisations(300),
  text: {
    type: 'doc',
    content: [
      heading(1, 'Joint response'),
      ...Array.from({ length: 60 }, (_, section) => [
        heading(2, `Section ${section + 1}`),
        ...[1, 2, 3].map((at) =>
          paragraph(
            'They asked for help, and were reported instead.'.repeat(6),
            footnote(
              `Source ${section * 3 + at}, https://reports.example/annual/${section}/${at}.`,
            ),
            ' It happened again.',
          ),
        ),
      ]).flat(),
    ],
  },
}

describe('a letter as PDF', () => {
  test('holds the text, every footnote and every signatory, in order', async () => {
    const { text } = await readPdf(makePdf(LETTER))
    const all = text.replace(/\s+/g, ' ')
    expectInOrder(all, ['Joint letter on safe reporting', 'To the Minister', '12 Quay Row'])
    expectInOrder(all, ['Reports fell by a third', 'I would not go', 'a promise in writing', '4.'])
    expectInOrder(all, ['Harbour Street survey, 2025, p. 4.', 'Ibid.', 'See also the annex.'])
    expectInOrder(
      all,
      LETTER.signatories.flatMap(({ organisation, person }) => [
        organisation,
        ...(person ? [`${person.name}, ${person.role}`] : []),
      ]),
    )
    expectInOrder(all, ['Advice Centre 13', 'Contact', 'Final text of 2 November 2026, version 3.'])
    expect(all.replace(/\s/g, '')).toContain(`SHA-256${FIXED.sha256}`)
  })

  test('has its footnotes at the foot of the page that refers to them', async () => {
    const { pages } = await readPdf(
      makePdf(
        withText(
          paragraph('First page.', footnote('The first note.')),
          ...Array.from({ length: 12 }, () => paragraph(long('A line of the letter.'))),
          paragraph('Last page.', footnote('The second note.')),
        ),
      ),
    )
    const [first] = pages
    const note = first?.find((item) => item.text.includes('The first note'))
    const body = first?.filter((item) => item.text.includes('A line of the letter')) ?? []
    expect(body.length).toBeGreaterThan(5)
    expect(note?.y).toBeLessThan(Math.min(...body.map((item) => item.y)))
    // Within the lowest fifth of the page, which is 842 points high.
    expect(note?.y).toBeLessThan(842 / 5)
    const mark = pages.findIndex((items) => items.some((item) => item.text.includes('Last page')))
    const second = pages.findIndex((items) =>
      items.some((item) => item.text.includes('The second note')),
    )
    expect(mark).toBeGreaterThan(0)
    expect(second).toBe(mark)
  })

  test('is laid out like a letter on paper, with the words that it says by itself', async () => {
    const { pages, text } = await readPdf(makePdf(withText(...FORMAL)))
    const all = text.replace(/\s+/g, ' ')
    expectInOrder(all, ['Harbour Street Advice Centre', '12 Quay Row', '23 November 2026'])
    expectInOrder(all, ['Our reference: HSAC/2026/7', 'Your reference: NPCC-114', 'By email only'])
    expectInOrder(all, [
      'To:',
      'Chief Constables',
      'The Mayor',
      'cc:',
      'Force Data',
      'What is taken',
    ])
    const place = (words: string) => pages[0]?.find((item) => item.text.startsWith(words))
    // The sender at the far edge; those to whom it goes under one another, beside "To:".
    expect(place('12 Quay Row')?.x).toBeGreaterThan(300)
    expect(place('The Mayor')?.x).toBe(place('Chief Constables')?.x)
    expect(place('The Mayor')?.x).toBeGreaterThan(place('To:')?.x ?? 0)
  })

  test('begins a page at a page break and at each annex, with the signatories before the annexes', async () => {
    const { pages } = await readPdf(makePdf(withText(...FORMAL)))
    const words = pages.map((page) =>
      page
        .map((item) => item.text)
        .join(' ')
        .replace(/\s+/g, ' '),
    )
    expect(words).toHaveLength(4)
    expect(words[0]).toContain('North Harrowmere')
    expectInOrder(words[1] ?? '', ['Yours sincerely', 'office@', 'Advice Centre 13'])
    expectInOrder(words[2] ?? '', ['Annex A: The law that applies', 'Part 3'])
    expectInOrder(words[3] ?? '', ['Annex B: The forces', 'All forty-three', 'SHA-256'])
  })

  test('makes no empty page of page breaks at an end, before an annex, or one after the other', async () => {
    const breaks: Block = { type: 'pageBreak' }
    const input = withText(breaks, paragraph('a'), breaks, breaks, annex(1, 'b'), breaks)
    const { pages } = await readPdf(makePdf({ ...input, signatories: [] }))
    expect(pages).toHaveLength(2)
    expect((await readPdf(makePdf(withText(breaks)))).pages).toHaveLength(1)
  })

  test('tags tables with the heads of their columns, for those who listen', async () => {
    const { roles, text } = await readPdf(makePdf(withText(...FORMAL)))
    const count = (role: string) => roles.filter((one) => one === role).length
    expect([count('Table'), count('TR')]).toEqual([1, 5])
    expect(count('TH')).toBeGreaterThanOrEqual(4)
    expectInOrder(text, ['Force', 'Phones read', '2024', '2025', '1,204', '1,377', 'No answer'])
  })

  test('says each note of a table once, also where its head goes over pages', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => [td(`row ${at}`), td('x')])
    const head = [th([paragraph('Head', footnote('Said once.'))]), th('Other')]
    const { pages, text } = await readPdf(makePdf(withText(table(head, ...rows))))
    expect(pages.length).toBeGreaterThan(1)
    expect(text.match(/Said once/g)).toHaveLength(1)
    expectInOrder(
      text,
      [0, 1, 45, 89].map((at) => `row ${at}`),
    )
    const plain = await readPdf(makePdf(withText(table([th('Head'), th('Other')], ...rows))))
    const pagesWith = (words: string) =>
      plain.pages.filter((page) => page.some((item) => item.text.includes(words))).length
    expect(pagesWith('Head')).toBe(pagesWith('row'))
    expect(pagesWith('Head')).toBeGreaterThan(1)
  })

  test('keeps what stands in a head, or in a cell over many rows, that is longer than a page', async () => {
    const many = (word: string) =>
      Array.from({ length: 120 }, (_, at) => paragraph(`${word}${at + 1}.`))
    const made = table(
      [th(many('head')), th('x')],
      [td(many('cell'), 1, 3), td('a')],
      [td([table([th(many('inner')), td('y')])])],
      [td('b')],
    )
    const { text } = await readPdf(makePdf(withText(made)))
    for (const word of ['head', 'cell', 'inner']) {
      expectInOrder(
        text,
        many(word).map((_, at) => `${word}${at + 1}.`),
      )
    }
  })

  test('loses nothing of a letter, whatever is in it', { timeout: 60_000 }, async () => {
    const written = letters.filter(({ content }) => JSON.stringify(content).includes('"table"'))
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        // Which characters have a glyph is another matter, and so is where lines break.
        const marked = withWords(text)
        const pdf = await readPdf(makePdf({ ...LETTER, signatories: [], text: marked.text }))
        const pages = pdf.pages.map((items) => squeezed(items.map((item) => item.text).join('')))
        expect(marked.words.filter((word) => !isSaidIn(pages, word))).toEqual([])
      }),
      // To make a failing letter smaller would take minutes.
      { numRuns: 12, endOnFailure: true },
    )
  })

  test('parts a word that is wider than its place, and no other', async () => {
    const cells = Array.from({ length: 9 }, () => td('counterproductive'))
    const { pages } = await readPdf(
      makePdf(withText(paragraph('x'.repeat(200)), paragraph('counterproductive'), table(cells))),
    )
    const lines = pages.flat().map(({ text }) => text)
    const wide = lines.filter((line) => /^x+$/.test(line))
    expect(wide.length).toBeGreaterThan(1)
    expect(wide.join('')).toHaveLength(200)
    expect(lines.filter((line) => line === 'counterproductive')).toHaveLength(1)
  })

  test('sets text as text, whatever it would mean to Typst', async () => {
    const hostile =
      '#set text(red) #read("/etc/passwd") $x^2$ *b* _i_ `r` @ref <label> \\ // /* */ [a] -- ~ = - + 1. #"'
    const { text } = await readPdf(
      makePdf({
        ...withText(heading(1, hostile), paragraph(hostile, footnote(hostile))),
        title: hostile,
        coalition: '#panic()',
        signatories: [{ organisation: hostile, person: { name: '#panic()', role: '$y$' } }],
      }),
    )
    const squeezed = text.replace(/\s/g, '')
    expect(squeezed.split(hostile.replace(/\s/g, '')).length - 1).toBe(4)
    expect(squeezed).toContain('#panic(),$y$')
  })

  test('is tagged, claims PDF/UA-1, and names its title and language', async () => {
    const file = makePdf(LETTER)
    const raw = Buffer.from(file).toString('latin1')
    expect(raw).toContain('/MarkInfo')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toMatch(/pdfuaid:part>1</)
    const { info, language } = await readPdf(file)
    expect(info.Title).toBe('Joint letter on safe reporting')
    expect(language).toBe('en-GB')
  })

  test('does so where headings begin low and leave levels out', () => {
    const file = makePdf(withText(heading(3, 'Low'), heading(1, 'High'), heading(3, 'Low again')))
    expect(Buffer.from(file).toString('latin1')).toMatch(/pdfuaid:part>1</)
  })

  test('is made where a name has a character that no font has, tagged but without the claim', async () => {
    const file = makePdf(withText(paragraph('\u{378} is no character yet')))
    const raw = Buffer.from(file).toString('latin1')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).not.toContain('pdfuaid')
  })

  test('is made, with the claim, of whatever a letter may be', () => {
    let deep: Block = paragraph('deep')
    for (let at = 0; at < 40; at += 1) {
      deep =
        at % 2 === 0
          ? { type: 'blockquote', content: [deep] }
          : { type: 'bulletList', content: [item(paragraph('above'), deep)] }
    }
    const odd: Record<string, ExportInput> = {
      'deep lists and quotes': withText(deep),
      'nothing at all': { ...withText(), signatories: [], title: '' },
      'empty headings': withText({ type: 'heading', attrs: { level: 1 } }, heading(2, ' ')),
      'empty notes': withText(paragraph('a', { type: 'footnote' })),
      'control characters': withText(paragraph('a\u0000\u0008\r\nb')),
      'breaks and annexes where no page ends': withText({
        type: 'blockquote',
        content: [{ type: 'pageBreak' }, annex(1, 'in a quotation'), table([th('a')])],
      }),
      'a table of many heads, in a table': withText(table([th([table([th('a')], [th('b')])])])),
      'a table whose rows lack cells': withText(table([td('a', 50, 50)], [td('b', 2), td('c')])),
      'lines without words': withText(line('recipient'), line('subject'), annex(3)),
      'a note longer than a page': withText(paragraph('a', footnote(long(long('word'))))),
      'no language': { ...LETTER, language: 'und' },
      'no readable language': { ...LETTER, language: 'x y' },
      'a language with a script': { ...LETTER, language: 'sr-Latn-RS' },
    }
    for (const [what, input] of Object.entries(odd)) {
      expect(Buffer.from(makePdf(input)).toString('latin1'), what).toMatch(/pdfuaid:part>1</)
    }
  })

  test('says on every page that it is a draft, where it is one', async () => {
    const draft = { ...LARGE, version: null, signatories: [] }
    const { pages, text, info } = await readPdf(makePdf(draft))
    for (const page of pages) {
      const words = page.map((item) => item.text).join('')
      expect(words).toContain('DRAFT. This is not the final text.')
      expect(page.some((item) => item.text.trim() === 'DRAFT')).toBe(true)
    }
    expect(info.Title).toBe('Draft: Joint letter on safe reporting')
    expect(text).not.toContain('SHA-256')
    const final = await readPdf(makePdf(LETTER))
    expect(final.text).not.toContain('DRAFT')
  })

  test('numbers its pages', async () => {
    const { pages } = await readPdf(makePdf(LARGE))
    const words = pages
      .at(1)
      ?.map((item) => item.text)
      .join('')
    expect(words).toContain(`2 / ${pages.length}`)
  })

  test('runs from right to left in Arabic, Persian, Urdu and Hebrew', async () => {
    for (const [language, words] of [
      ['ar', 'رسالة'],
      ['fa', 'نامه'],
      ['ur', 'خط'],
      ['he', 'מכתב'],
    ] as const) {
      const file = makePdf({ ...withText(paragraph(words)), language, signatories: [] })
      const { pages } = await readPdf(file)
      const found = pages[0]?.find((item) => /[\u0590-\u06ff]/.test(item.text))
      // At the right of a page that is 595 points wide.
      expect(found?.x).toBeGreaterThan(400)
      expect(Buffer.from(file).toString('latin1')).toMatch(/pdfuaid:part>1</)
    }
  })

  test.each([
    ['en', 'Evidence', 'ltr'],
    ['ar', 'الأدلة', 'rtl'],
    ['he', 'ראיות', 'rtl'],
  ] as const)(
    'numbers paragraphs on across headings, in %s',
    async (language, words, direction) => {
      const input = withText(
        numbered({ start: 1 }, paragraph(words), paragraph(words)),
        heading(2, words),
        numbered(
          { start: 1, continues: true },
          item(
            paragraph(words),
            numbered({ start: 1 }, paragraph(words), item(paragraph(words), points(words))),
          ),
          paragraph(words),
        ),
      )
      const { pages } = await readPdf(makePdf({ ...input, language, signatories: [] }))
      // A sign that runs from right to left is several items on one line.
      const lines = new Map<number, { text: string; x: number }>()
      for (const { text: found, x, y } of pages[0] ?? []) {
        if (!/^[\w().]{1,3}$/.test(found)) continue
        const line = lines.get(y)
        lines.set(y, { text: (line?.text ?? '') + found, x: line?.x ?? x })
      }
      const signs = [...lines.values()].filter((line) => /^\(?\w{1,2}[.)]$/.test(line.text))
      expect(signs.map((sign) => sign.text)).toEqual(['1.', '2.', '3.', '(a)', '(b)', '(i)', '4.'])
      // Each on one line with its words.
      const heights = new Set(pages[0]?.filter((one) => WORDS.test(one.text)).map(({ y }) => y))
      expect([...lines.keys()].slice(0, 3).filter((y) => heights.has(y))).toHaveLength(3)
      // Sub-points stand further in: to the right, or to the left where the letter runs that way.
      const steps = [signs[0], signs[3], signs[5]].map((sign) => sign?.x ?? 0)
      const inwards = steps.toSorted((one, other) =>
        direction === 'ltr' ? one - other : other - one,
      )
      expect(steps).toEqual(inwards)
      expect(new Set(steps).size).toBe(3)
    },
  )

  test('takes seconds at most for 60 sections, 180 footnotes and 300 signatories', async () => {
    const began = performance.now()
    const file = makePdf(LARGE)
    expect(performance.now() - began).toBeLessThan(10_000)
    const { text } = await readPdf(file)
    const all = text.replace(/\s+/g, ' ')
    expectInOrder(
      all,
      Array.from({ length: 180 }, (_, at) => `Source ${at + 1},`),
    )
    expectInOrder(
      all,
      LARGE.signatories.map(({ organisation }) => organisation),
    )
  })
})

test('For trustees a page to decide by stands before the letter, and stays one however much is asked.', async () => {
  for (const ask of [
    'We ask you.',
    long('We ask the council to leave the limes.').repeat(2).slice(0, 2000),
    'Leave the limes.\n'.repeat(100),
  ]) {
    const pack = packAsking(ask, long('I may sign this letter.').slice(0, 400))
    const { pages, roles } = await readPdf(makePdf({ ...LETTER, pack }))
    const [first = '', second = ''] = pages.map((page) => page.map((item) => item.text).join(' '))
    expectInOrder(first, ['For the board', 'Who asks', 'Decision note', 'Decided by', 'SHA-256'])
    expect(second).toContain(LETTER.title)
    expect(roles.slice(0, 3)).toContain('H1')
  }
})
