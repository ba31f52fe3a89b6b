import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalForm, readCanonical, readTexts } from '../../app/document/canonical'
import { cleanText } from '../../app/document/clean'
import { sha256Hex } from '../../app/document/hash'
import type { LetterText } from '../../app/document/letter-text'
import { titleOf } from '../../app/document/title'
import { letters } from './arbitrary'

/** The same letter, written differently: keys and marks turned round, runs of text cut in pieces. */
function otherwise(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((part) => {
      const characters = part?.type === 'text' ? [...part.text] : []
      if (characters.length < 2) return [otherwise(part)]
      return [characters[0], characters.slice(1).join('')].map((text) => ({
        ...(part.marks ? { marks: [...part.marks].reverse().map(otherwise) } : { marks: [] }),
        text,
        type: 'text',
      }))
    })
  }
  if (typeof value !== 'object' || value === null) return value
  const turned = Object.entries(value)
    .reverse()
    .map(([key, inner]) => [key, otherwise(inner)])
  const isEmptyLine = 'type' in value && value.type === 'paragraph' && !('content' in value)
  return Object.fromEntries(isEmptyLine ? [...turned, ['content', []]] : turned)
}

// The letter is given as the test writes it, which the types would not allow.
const formOf = (text: unknown) => canonicalForm({ language: 'en', text: text as LetterText })

describe('the canonical form of a letter', () => {
  it('does not depend on the order of keys and marks, nor on how text is cut into runs', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(formOf(otherwise(text))).toBe(formOf(text))
      }),
    )
  })

  it('is read back as the same letter', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom('en', 'ar', 'pt-BR'), (text, language) => {
        const form = canonicalForm({ language, text })
        const read = readCanonical(form)
        expect(read).toEqual({ language, title: titleOf(text), text })
        expect(canonicalForm(read)).toBe(form)
      }),
    )
  })

  it('differs where a single character, mark, footnote or the language differs', () => {
    const letter = (inline: unknown[]) =>
      formOf({ content: [{ type: 'paragraph', content: inline }] })
    const forms = [
      letter([{ type: 'text', text: 'Dear Minister,' }]),
      letter([{ type: 'text', text: 'Dear Minister' }]),
      letter([{ type: 'text', text: 'Dear\u00a0Minister,' }]),
      letter([{ type: 'text', text: 'Dear Minister,', marks: [{ type: 'bold' }] }]),
      letter([{ type: 'text', text: 'Dear Minister,' }, { type: 'footnote' }]),
      // Composed and decomposed letters look alike, and are kept as they were written.
      letter([{ type: 'text', text: 'caf\u00e9' }]),
      letter([{ type: 'text', text: 'cafe\u0301' }]),
    ]
    expect(new Set(forms).size).toBe(forms.length)
    const text = cleanText(null)
    expect(canonicalForm({ language: 'fr', text })).not.toBe(
      canonicalForm({ language: 'en', text }),
    )
  })

  it('refuses to read another format, or what is no letter', () => {
    const form = JSON.parse(formOf(null))
    for (const wrong of [
      '{}',
      'null',
      JSON.stringify({ ...form, format: 4 }),
      JSON.stringify({ ...form, format: '1' }),
      JSON.stringify({ ...form, body: [] }),
      JSON.stringify({ ...form, body: [{ type: 'script' }] }),
      JSON.stringify({ ...form, language: 3 }),
    ]) {
      expect(() => readCanonical(wrong), wrong).toThrow()
    }
  })

  it('has a hash that never changes: somebody has signed it', async () => {
    const text: LetterText = {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 1 },
          content: [{ type: 'text', text: 'A home is not a “checkpoint”' }],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Dear members of the Board,' },
            { type: 'hardBreak' },
            { type: 'text', text: 'we ask you', marks: [{ type: 'bold' }, { type: 'italic' }] },
            {
              type: 'footnote',
              content: [
                {
                  type: 'text',
                  text: 'Table 2',
                  marks: [{ type: 'link', attrs: { href: 'https://harrowmere.example/2' } }],
                },
              ],
            },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 2 },
          content: [
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: 'to stop. שלום 🕊' }] },
              ],
            },
          ],
        },
        { type: 'blockquote', content: [{ type: 'paragraph' }] },
        { type: 'signatoryList' },
      ],
    }
    const form = canonicalForm({ language: 'en', text })
    // Both were made apart from this code, by Python's json and hashlib.
    expect(form).toBe(
      '{"body":[{"attrs":{"level":1},"content":[{"text":"A home is not a “checkpoint”","type":"text"}],"type":"heading"},{"content":[{"text":"Dear members of the Board,","type":"text"},{"type":"hardBreak"},{"marks":[{"type":"bold"},{"type":"italic"}],"text":"we ask you","type":"text"},{"content":[{"marks":[{"attrs":{"href":"https://harrowmere.example/2"},"type":"link"}],"text":"Table 2","type":"text"}],"type":"footnote"}],"type":"paragraph"},{"attrs":{"start":2},"content":[{"content":[{"content":[{"text":"to stop. שלום 🕊","type":"text"}],"type":"paragraph"}],"type":"listItem"}],"type":"orderedList"},{"content":[{"type":"paragraph"}],"type":"blockquote"},{"type":"signatoryList"}],"format":2,"language":"en","title":"A home is not a “checkpoint”"}',
    )
    expect(await sha256Hex(form)).toBe(
      '040c5d2447b104c083cbd2bd9eaf0b9a72c184fb692aaea054c89fb16b1e73b6',
    )
  })

  it('has a hash that never changes with the parts of a formal letter too', async () => {
    const content = [
      {
        type: 'paragraph',
        attrs: { role: 'recipient' },
        content: [
          { type: 'text', text: 'The Minister' },
          { type: 'hardBreak' },
          { type: 'text', text: 'Parliament' },
        ],
      },
      {
        type: 'paragraph',
        attrs: { role: 'our-reference' },
        content: [{ type: 'text', text: 'HRM/7' }],
      },
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A home' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'On the 2' },
          { type: 'text', text: 'nd', marks: [{ type: 'superscript' }] },
          { type: 'text', text: ' of ' },
          { type: 'text', text: 'May', marks: [{ type: 'bold' }, { type: 'underline' }] },
        ],
      },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableHeader',
                attrs: { colspan: 2, rowspan: 1 },
                content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Area' }] }],
              },
            ],
          },
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                attrs: { colspan: 1, rowspan: 1 },
                content: [{ type: 'paragraph', content: [{ type: 'text', text: 'North' }] }],
              },
              {
                type: 'tableCell',
                attrs: { colspan: 1, rowspan: 1 },
                content: [{ type: 'paragraph' }],
              },
            ],
          },
        ],
      },
      { type: 'pageBreak' },
      {
        type: 'heading',
        attrs: { annex: true, level: 2 },
        content: [{ type: 'text', text: 'The law' }],
      },
    ]
    const form = formOf({ type: 'doc', content })
    // Both were made apart from this code, by Python's json and hashlib.
    expect(form).toBe(
      '{"body":[{"attrs":{"role":"recipient"},"content":[{"text":"The Minister","type":"text"},{"type":"hardBreak"},{"text":"Parliament","type":"text"}],"type":"paragraph"},{"attrs":{"role":"our-reference"},"content":[{"text":"HRM/7","type":"text"}],"type":"paragraph"},{"attrs":{"level":1},"content":[{"text":"A home","type":"text"}],"type":"heading"},{"content":[{"text":"On the 2","type":"text"},{"marks":[{"type":"superscript"}],"text":"nd","type":"text"},{"text":" of ","type":"text"},{"marks":[{"type":"bold"},{"type":"underline"}],"text":"May","type":"text"}],"type":"paragraph"},{"content":[{"content":[{"attrs":{"colspan":2,"rowspan":1},"content":[{"content":[{"text":"Area","type":"text"}],"type":"paragraph"}],"type":"tableHeader"}],"type":"tableRow"},{"content":[{"attrs":{"colspan":1,"rowspan":1},"content":[{"content":[{"text":"North","type":"text"}],"type":"paragraph"}],"type":"tableCell"},{"attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph"}],"type":"tableCell"}],"type":"tableRow"}],"type":"table"},{"type":"pageBreak"},{"attrs":{"annex":true,"level":2},"content":[{"text":"The law","type":"text"}],"type":"heading"}],"format":2,"language":"en","title":"A home"}',
    )
    expect(await sha256Hex(form)).toBe(
      'e8833448caecfa64c50983e7372bf47495ef65212823404ba2e71b0800a88229',
    )
    expect(readCanonical(form).text.content).toEqual(content)
  })

  it('has a hash that never changes with numbered paragraphs that go on too', async () => {
    const item = (text: string) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })
    const content = [
      { type: 'orderedList', attrs: { start: 1 }, content: [item('One.'), item('Two.')] },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Evidence' }] },
      {
        type: 'orderedList',
        attrs: { continues: true, start: 1 },
        content: [item('Three.')],
      },
    ]
    const form = formOf({ type: 'doc', content })
    // Both were made apart from this code, by Python's json and hashlib.
    expect(form).toBe(
      '{"body":[{"attrs":{"start":1},"content":[{"content":[{"content":[{"text":"One.","type":"text"}],"type":"paragraph"}],"type":"listItem"},{"content":[{"content":[{"text":"Two.","type":"text"}],"type":"paragraph"}],"type":"listItem"}],"type":"orderedList"},{"attrs":{"level":2},"content":[{"text":"Evidence","type":"text"}],"type":"heading"},{"attrs":{"continues":true,"start":1},"content":[{"content":[{"content":[{"text":"Three.","type":"text"}],"type":"paragraph"}],"type":"listItem"}],"type":"orderedList"}],"format":3,"language":"en","title":""}',
    )
    expect(await sha256Hex(form)).toBe(
      '005dfe47e9c2d5c6b0f5143f50890793a53687967a9dd8e856f67fc3b6d9671a',
    )
    expect(readCanonical(form).text.content).toEqual(content)
  })

  it('keeps the format, and with it the hash, of before where nothing of a later one stands in it', () => {
    expect(JSON.parse(formOf({ content: [] })).format).toBe(2)
  })

  it('is read in the first format too: somebody has signed one', async () => {
    const first =
      '{"body":[{"attrs":{"level":1},"content":[{"text":"A home is not a “checkpoint”","type":"text"}],"type":"heading"},{"content":[{"text":"Dear members of the Board,","type":"text"},{"type":"hardBreak"},{"marks":[{"type":"bold"},{"type":"italic"}],"text":"we ask you","type":"text"},{"content":[{"marks":[{"attrs":{"href":"https://harrowmere.example/2"},"type":"link"}],"text":"Table 2","type":"text"}],"type":"footnote"}],"type":"paragraph"},{"attrs":{"start":2},"content":[{"content":[{"content":[{"text":"to stop. שלום 🕊","type":"text"}],"type":"paragraph"}],"type":"listItem"}],"type":"orderedList"},{"content":[{"type":"paragraph"}],"type":"blockquote"},{"type":"signatoryList"}],"format":1,"language":"en","title":"A home is not a “checkpoint”"}'
    expect(await sha256Hex(first)).toBe(
      '594db02f2a5a0f93ee4913b1ab19499e80e443db731db78ec4a9dea0c307e95a',
    )
    const read = readCanonical(first)
    expect(read.title).toBe('A home is not a “checkpoint”')
    expect(read.text.content).toHaveLength(5)
    // The same text, said in the format of today.
    expect(canonicalForm(read)).toBe(first.replace('"format":1', '"format":2'))
  })

  it('is hashed as UTF-8 by SHA-256 (the example of FIPS 180-2)', async () => {
    expect(await sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  describe('in several languages', () => {
    const said = (title: string, line: string): LetterText => ({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: title }] },
        { type: 'paragraph', content: [{ type: 'text', text: line }] },
      ],
    })
    const english = { language: 'en-GB', text: said('Keep the night bus', 'Nurses walk home.') }
    const arabic = {
      language: 'ar',
      text: said('أبقوا الحافلة الليلية', 'الممرضات يعدن إلى بيوتهن سيرًا.'),
    }
    const welsh = {
      language: 'cy',
      text: said('Cadwch y bws nos', 'Mae nyrsys yn cerdded adref.'),
    }

    it('has one hash that never changes: somebody has signed it', async () => {
      const form = canonicalForm(english, [arabic, welsh])
      // Both were made apart from this code, by Python's json and hashlib.
      expect(form).toBe(
        '{"body":[{"attrs":{"level":1},"content":[{"text":"Keep the night bus","type":"text"}],"type":"heading"},{"content":[{"text":"Nurses walk home.","type":"text"}],"type":"paragraph"}],"format":4,"language":"en-GB","title":"Keep the night bus","translations":[{"body":[{"attrs":{"level":1},"content":[{"text":"أبقوا الحافلة الليلية","type":"text"}],"type":"heading"},{"content":[{"text":"الممرضات يعدن إلى بيوتهن سيرًا.","type":"text"}],"type":"paragraph"}],"language":"ar","title":"أبقوا الحافلة الليلية"},{"body":[{"attrs":{"level":1},"content":[{"text":"Cadwch y bws nos","type":"text"}],"type":"heading"},{"content":[{"text":"Mae nyrsys yn cerdded adref.","type":"text"}],"type":"paragraph"}],"language":"cy","title":"Cadwch y bws nos"}]}',
      )
      expect(await sha256Hex(form)).toBe(
        '336e830befe87ddb39e607007f769754ffcf07a75a26256dcde07670cadb51ba',
      )
    })

    it('does not depend on the order of its translations, and is read back in all of them', () => {
      const form = canonicalForm(english, [welsh, arabic])
      expect(form).toBe(canonicalForm(english, [arabic, welsh]))
      expect(readTexts(form)).toEqual([
        { ...english, title: 'Keep the night bus' },
        { ...arabic, title: 'أبقوا الحافلة الليلية' },
        { ...welsh, title: 'Cadwch y bws nos' },
      ])
      expect(readCanonical(form)).toEqual({ ...english, title: 'Keep the night bus' })
    })

    it('differs where a character of any language differs, a language, or which came first', () => {
      const forms = [
        canonicalForm(english),
        canonicalForm(english, [arabic]),
        canonicalForm(arabic, [english]),
        canonicalForm(english, [{ ...arabic, language: 'fa' }]),
        canonicalForm(english, [arabic, welsh]),
        canonicalForm(english, [arabic, { ...welsh, text: said('Cadwch y bws nos', 'Mae') }]),
        canonicalForm({ ...english, text: said('Keep the night bus', 'Nurses') }, [arabic, welsh]),
      ]
      expect(new Set(forms).size).toBe(forms.length)
    })

    it('holds each language once, and is refused where it holds one only', () => {
      expect(() => canonicalForm(english, [arabic, arabic])).toThrow()
      expect(() => canonicalForm(english, [english])).toThrow()
      const form = JSON.parse(canonicalForm(english, [arabic]))
      expect(() => readTexts(JSON.stringify({ ...form, translations: [] }))).toThrow()
      expect(() => readTexts(JSON.stringify({ ...form, translations: [{}] }))).toThrow()
    })
  })
})
