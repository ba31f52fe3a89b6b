import { describe, expect, test } from 'vitest'
import type { Block } from '../../../app/document/letter-text'
import type { ExportInput } from '../../../app/domain/export/input.server'
import { makePdf } from '../../../app/domain/export/pdf.server'
import { FIXED, footnote, heading, item, LETTER, organisations, paragraph } from './letters'
import { readPdf } from './read-pdf'

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

const long = (value: string) => `${value} `.repeat(30)

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
