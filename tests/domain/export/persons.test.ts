import { expect, test } from 'vitest'
import { makeDocx } from '../../../app/domain/export/docx.server'
import { makeHtml } from '../../../app/domain/export/html.server'
import { makeMarkdown } from '../../../app/domain/export/markdown.server'
import { makePdf } from '../../../app/domain/export/pdf.server'
import { LETTER, organisations, paragraph } from './letters'
import { readPdf } from './read-pdf'
import { readZip } from './read-zip'

const persons = [{ name: 'Hana Lind', role: 'Lecturer', employer: 'University of Wexley' }]
const later = [{ organisation: 'Elder Co-op', person: null }]
const SIGNED = { ...LETTER, signatories: organisations(2), persons, later }
/** Nothing says where they are to stand, and no organisation has signed. */
const ALONE = {
  ...SIGNED,
  signatories: [],
  text: { type: 'doc' as const, content: [paragraph('We ask.')] },
}

const FORMATS = {
  pdf: async (input: typeof SIGNED) => (await readPdf(makePdf(input))).text,
  docx: async (input: typeof SIGNED) =>
    (await readZip(await makeDocx(input))).get('word/document.xml')?.replace(/<[^>]+>/g, ' ') ?? '',
  md: async (input: typeof SIGNED) => makeMarkdown(input),
  html: async (input: typeof SIGNED) => makeHtml(input),
}

test.each(Object.entries(FORMATS))(
  'people in a personal capacity stand after the organisations, and later supporters last, under headings of their own: %s',
  async (_format, wordsOf) => {
    const words = await wordsOf(SIGNED)
    const places = [
      words.indexOf(SIGNED.signatories[1]?.organisation ?? ''),
      words.indexOf('In a personal capacity'),
      words.indexOf('Hana Lind'),
      words.indexOf('Lecturer, University of Wexley'),
      words.indexOf('Later supporters'),
      words.indexOf('Elder Co-op'),
    ]
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(await wordsOf(ALONE)).toContain('Hana Lind')
    const without = await wordsOf({ ...SIGNED, persons: [], later: [] })
    expect(without).not.toMatch(/personal capacity|Later supporters/)
  },
)

test('The headings are in the language of the letter.', () => {
  expect(makeMarkdown({ ...SIGNED, language: 'fr-CA' })).toMatch(
    /À titre personnel.*Soutiens ultérieurs/s,
  )
})
