import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { PARAGRAPH_ROLES, roleOfStyle, styleNameOf } from '../../../app/document/roles'
import { makeDocx } from '../../../app/domain/export/docx.server'
import type { ExportInput } from '../../../app/domain/export/input.server'
import { readWord } from '../../../app/domain/letters/from-files/word.server'
import { letters } from '../../document/arbitrary'
import {
  FIXED,
  FORMAL,
  footnote,
  heading,
  item,
  LETTER,
  numbered,
  organisations,
  paragraph,
  text,
} from './letters'
import { readZip } from './read-zip'
import { withWords } from './with-words'

const withText = (...content: ExportInput['text']['content']): ExportInput => ({
  ...LETTER,
  text: { type: 'doc', content },
})

const asHtml = async (input: ExportInput) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await makeDocx(input)) })).value

async function partsOf(input: ExportInput) {
  const parts = await readZip(await makeDocx(input))
  return (name: string) => parts.get(`word/${name}.xml`) ?? ''
}

describe('a letter as a Word file', () => {
  test('has its footnotes as Word’s footnotes, in order, with their links', async () => {
    const part = await partsOf(LETTER)
    const notes = [...part('footnotes').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/g)]
    expect(notes.map(([, id]) => id)).toEqual(['1', '2', '3', '4'])
    const words = notes.map(([, , xml]) => (xml ?? '').replace(/<[^>]*>/g, '').trim())
    expect(words).toEqual([
      'Harbour Street survey, 2025, p. 4. Read it',
      'Ibid.',
      'See also the annex.',
      'Before the recess.',
    ])
    const references = [...part('document').matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)]
    expect(references.map(([, id]) => id)).toEqual(['1', '2', '3', '4'])
    const html = await asHtml(LETTER)
    expect(html).toContain('<a href="https://survey.example/2025?a=1&amp;b=2">Read it</a>')
  })

  test('holds all notes of a letter with 180', async () => {
    const many = Array.from({ length: 180 }, (_, at) => paragraph('x', footnote(`Note ${at + 1}.`)))
    const html = await asHtml(withText(...many))
    const found = [...html.matchAll(/<li id="footnote-(\d+)"><p>\s*(Note \d+\.)/g)]
    expect(found.map(([, , words]) => words)).toEqual(many.map((_, at) => `Note ${at + 1}.`))
  })

  test('comes back from the Word reader as it was', async () => {
    const place = LETTER.text.content.findIndex((block) => block.type === 'signatoryList')
    // The reader counts numbered lists from 1.
    const content = LETTER.text.content
      .slice(0, place)
      .map((block) => (block.type === 'orderedList' ? { ...block, attrs: { start: 1 } } : block))
    const { text } = await readWord(await makeDocx({ ...LETTER, text: { type: 'doc', content } }))
    expect(text.content.slice(0, place)).toEqual(content)
  })

  test('has headings as styles, so that Word’s outline works', async () => {
    const html = await asHtml(LETTER)
    expect(html).toContain('<h1>Joint letter on safe reporting</h1>')
    expect(html).toContain('<h2>What we ask</h2>')
    expect(html).toContain('<h3>By when</h3>')
    const part = await partsOf(LETTER)
    // A run that says “not bold” would undo the style.
    expect(part('document')).not.toContain('w:val="false"')
  })

  test('keeps bold, italic, line breaks and links', async () => {
    const html = await asHtml(LETTER)
    expect(html).toContain('<strong>do not</strong> report, <em>and say so</em>')
    expect(html).toContain('To the Minister for Victims<br />12 Quay Row')
    expect(html).toContain('<a href="mailto:office@coalition.example">our office</a>')
  })

  test('has lists with Word’s numbering, each counting for itself from where it begins', async () => {
    const html = await asHtml(LETTER)
    expect(html).toContain('<ul><li>a promise in writing</li><li>a date</li></ul>')
    expect(html).toMatch(/<ol><li>by spring<sup>.*<\/sup><\/li><li>or by law<ul><li>as a clause/)
    const list = (start: number) =>
      ({
        type: 'orderedList',
        attrs: { start },
        content: [item(paragraph('one'), paragraph('more'))],
      }) as const
    const part = await partsOf(
      withText({ ...list(4), content: [...list(4).content] }, paragraph('between'), {
        ...list(1),
        content: [...list(1).content],
      }),
    )
    const used = [...part('document').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
    expect(new Set(used).size).toBe(2)
    expect(part('numbering')).toContain('<w:start w:val="4"/>')
  })

  test('has one numbering for lists that go on, with the sector’s signs for sub-points', async () => {
    const part = await partsOf(
      withText(
        numbered({ start: 1 }, paragraph('one'), paragraph('two')),
        heading(2, 'Evidence'),
        numbered({ start: 1, continues: true }, paragraph('three')),
        heading(2, 'Another count'),
        numbered({ start: 1 }, item(paragraph('one'), numbered({ start: 1 }, paragraph('a')))),
      ),
    )
    const used = [...part('document').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
    expect(used).toHaveLength(5)
    expect(used[2]).toBe(used[0])
    expect(new Set(used).size).toBe(3)
    expect(part('numbering')).toContain('<w:lvlText w:val="(%2)"/>')
  })

  test('has the signatories where the letter wants them, in their order, with their people', async () => {
    const words = (await asHtml(LETTER)).replace(/<[^>]*>/g, '|')
    const places = LETTER.signatories.map(({ organisation }) => words.indexOf(`|${organisation}|`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(words).toContain('Robin Marsh 13, Chair of trustees')
    expect(places.at(-1)).toBeLessThan(words.indexOf('|Contact|'))
  })

  test('sets a long list in two columns, and the rest in one', async () => {
    const part = await partsOf({ ...LETTER, signatories: organisations(300) })
    const columns = [...part('document').matchAll(/<w:cols [^>]*w:num="(\d)"/g)].map(([, n]) => n)
    expect(columns).toEqual(['1', '2', '1'])
    expect(part('document').match(/Harbour Street Advice Centre \d+</g)).toHaveLength(300)
  })

  test('says which text it is; a draft says in its header that it is one', async () => {
    const final = await partsOf(LETTER)
    expect(final('document')).toContain(
      `Final text of 2 November 2026, version 3. SHA-256 ${FIXED.sha256}`,
    )
    expect(final('header1')).toBe('')
    const draft = await partsOf({ ...LETTER, version: null })
    expect(draft('header1')).toContain('DRAFT. This is not the final text.')
    expect(draft('document')).not.toContain('SHA-256')
  })

  test('says its language, and runs from right to left in Arabic', async () => {
    const english = await partsOf(LETTER)
    expect(english('styles')).toContain('<w:lang w:val="en-GB"/>')
    expect(english('document')).not.toContain('<w:bidi/>')
    const arabic = await partsOf({
      ...withText(paragraph('رسالة', footnote('تقرير'))),
      language: 'ar',
    })
    expect(arabic('styles')).toContain('w:bidi="ar"')
    expect(arabic('document')).toContain('<w:bidi/>')
    expect(arabic('document')).toContain('<w:rtl/>')
    expect(arabic('footnotes')).toContain('<w:bidi/>')
  })

  test('has the lines of a formal letter in styles of their names, with the words it says by itself', async () => {
    const html = await asHtml(withText(...FORMAL))
    const words = html.replace(/<[^>]*>/g, '|').replace(/\u00a0/g, ' ')
    for (const said of ['Our reference: HSAC/2026/7', 'To:\tChief Constables', 'cc:\tForce Data']) {
      expect(words).toContain(said)
    }
    expect(words).toContain('Annex A: The law that applies')
    const part = await partsOf(withText(...FORMAL))
    const styles = [...part('styles').matchAll(/<w:name w:val="(Letter [^"]*)"/g)].map(([, n]) => n)
    for (const role of PARAGRAPH_ROLES) {
      expect(styles).toContain(styleNameOf(role))
      expect(roleOfStyle(styleNameOf(role))).toBe(role)
    }
    const used = [...part('document').matchAll(/<w:pStyle w:val="(Letter[^"]*)"/g)].map(
      ([, n]) => n,
    )
    expect(used.slice(0, 4)).toEqual([
      'LetterSender',
      'LetterDate',
      'LetterOurReference',
      'LetterYourReference',
    ])
  })

  test('has tables as Word’s tables, with heads that are said again on the next page', async () => {
    const part = await partsOf(withText(...FORMAL))
    const document = part('document')
    expect(document.match(/<w:tbl>/g)).toHaveLength(1)
    expect(document.match(/<w:tr>|<w:tr /g)).toHaveLength(5)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(document.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1)
    expect(document.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2)
    const html = await asHtml(withText(...FORMAL))
    expect(html).toContain('<td><p>Quayside</p></td><td colspan="2"><p>No answer</p></td>')
    // Every row fills the three columns: Word shifts the cells of rows that do not.
    expect(html).toContain('<td><p>Eastgate</p></td><td></td><td></td>')
  })

  test('begins a page at a page break and at each annex, with the signatories before them', async () => {
    const part = await partsOf(withText(...FORMAL))
    const document = part('document')
    expect(document.match(/<w:br w:type="page"\/>/g)).toHaveLength(1)
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
    expect(document.indexOf('Advice Centre 13')).toBeLessThan(
      document.indexOf('<w:pageBreakBefore/>'),
    )
  })

  test('keeps underlined and raised text', async () => {
    const document = (await partsOf(withText(...FORMAL)))('document')
    expect(document).toMatch(/<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>nd</)
    expect(document).toMatch(/<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>wrote</)
  })

  test('loses nothing of a letter, whatever is in it', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        const marked = withWords(text)
        const part = await partsOf({ ...LETTER, signatories: [], text: marked.text })
        // The names of links within the file are made by chance, and may look like anything.
        const written = (part('document') + part('footnotes')).replace(/<[^>]*>/g, '|')
        for (const word of marked.words) expect(written.split(word)).toHaveLength(2)
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  test('carries text that XML would read as its own, and drops what XML cannot carry', async () => {
    const html = await asHtml(
      withText(heading(2, '<w:p> & "x"'), paragraph(text('a\u0000\u0008b'))),
    )
    expect(html).toContain('<h2>&lt;w:p&gt; &amp; "x"</h2>')
    expect(html).toContain('<p>ab</p>')
  })
})
