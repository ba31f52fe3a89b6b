import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { describe, expect, test } from 'vitest'
import type { Mark, Text } from '../../../app/document/letter-text'
import { markdownSign, PARAGRAPH_ROLES, readMarkdownSign } from '../../../app/document/roles'
import { makeMarkdown } from '../../../app/domain/export/markdown.server'
import { letters as anyLetters } from '../../document/arbitrary'
import {
  FIXED,
  FORMAL,
  footnote,
  heading,
  item,
  LETTER,
  link,
  paragraph,
  table,
  td,
  text,
  th,
} from './letters'
import { withWords } from './with-words'

const parse = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const NOTHING_ELSE = {
  signatories: [],
  persons: [],
  later: [],
  coalition: null,
  title: '',
  language: 'en-GB',
} as const
const write = (...content: (typeof LETTER.text.content)[number][]) =>
  makeMarkdown({ ...NOTHING_ELSE, version: FIXED, text: { type: 'doc', content } })

// Written text, with what Markdown reads as more than text.
const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['*', '_', '`', '[', ']', '[^1]', '](x)', '<b>', '# ', '1. ', '- ', '+ ', '> ', '&amp;'],
        ...['\\', '!', '~', '|', '---', '===', ' ', '  ', 'a', 'b', '.', '(', ')', '"', '😀', 'é'],
        ...['<https://x.example>', 'https://x.example/a_b_c?d=*e*', '$x$', '[^1]: ', '\u00a0'],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').replace(/\p{Cc}/gu, ''))
  .filter((value) => value !== '')

describe('a letter as Markdown', () => {
  test('text that looks like Markdown reads as it was written', () => {
    fc.assert(
      fc.property(written, written, (title, value) => {
        const tree = parse(write(heading(2, title), paragraph(value, footnote(value), value)))
        const [first, second] = tree.children
        expect(first?.type === 'heading' && textOf(first)).toBe(title)
        expect(second?.type === 'paragraph' && textOf(second)).toBe(value + value)
        const note = tree.children.find((node) => node.type === 'footnoteDefinition')
        expect(note && textOf(note)).toBe(value)
      }),
      { numRuns: 500 },
    )
  })

  test('bold, italic and links cover the words that they covered', () => {
    const marks = fc.subarray<Mark>([
      { type: 'bold' },
      { type: 'italic' },
      link('https://x.example/?a=(1)&b=<2>'),
    ])
    const words = fc.array(fc.tuple(fc.constantFrom('a', 'b ', ' c', '.', ' ', '*', 'é'), marks), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(words, (runs) => {
        const parts = runs.map(([value, given]): Text => text(value, ...given))
        const [first] = parse(write(paragraph(...parts))).children
        const expected = runs.flatMap(([value, given]) =>
          [...value].map((letter) => [
            letter,
            given
              .map((mark) => mark.type)
              .sort()
              .join(),
          ]),
        )
        expect(first && letters(first)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('every footnote has a number at its place and its text under that number', () => {
    const markdown = makeMarkdown(LETTER)
    expect(markdown).toContain(
      'Reports fell by a third.[^1] People **do not** report, *and say so*.[^2][^3]',
    )
    expect(markdown).toContain('4. by spring[^4]')
    expect(markdown).toMatch(/\[\^2\]: Ibid\.\n\n\[\^3\]: See also the annex\.\n\n\[\^4\]: Before/)
  })

  test('line breaks, quotes and lists within lists stay what they are', () => {
    const markdown = makeMarkdown(LETTER)
    expect(markdown).toContain('To the Minister for Victims\\\n12 Quay Row')
    expect(markdown).toContain('> I would not go to them again.')
    expect(markdown).toContain('5. or by law\n   - as a clause')
  })

  test('two lists in a row, and a list after a list of signatories, stay two lists', () => {
    const list = { type: 'bulletList', content: [item(paragraph('one'))] } as const
    const tree = parse(
      makeMarkdown({
        ...LETTER,
        text: {
          type: 'doc',
          content: [{ ...list, content: [...list.content] }, { type: 'signatoryList' }],
        },
      }),
    )
    expect(tree.children.filter((node) => node.type === 'list')).toHaveLength(2)
  })

  test('the signatories stand where the letter wants them, else after it, in their order', () => {
    const placed = makeMarkdown(LETTER)
    expect(placed.indexOf('Advice Centre 13 (Robin Marsh 13, Chair')).toBeLessThan(
      placed.indexOf('## Contact'),
    )
    const { content } = LETTER.text
    const without = {
      type: 'doc' as const,
      content: content.filter((block) => block.type !== 'signatoryList'),
    }
    const after = makeMarkdown({ ...LETTER, text: without })
    const places = LETTER.signatories.map(({ organisation }) => after.indexOf(`- ${organisation}`))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(after.indexOf('## Contact'))
  })

  test('has the lines of a formal letter, with what they are said before them unseen', () => {
    const markdown = makeMarkdown({ ...LETTER, text: { type: 'doc', content: FORMAL } })
    expect(markdown).toContain('<!-- letter: our-reference -->\n\nOur reference: HSAC/2026/7\n')
    expect(markdown).toContain('<!-- letter: recipient -->\n\nTo: Chief Constables')
    expect(markdown).toContain('<!-- letter: recipient -->\n\nThe Mayor')
    expect(markdown).toContain('<!-- letter: annex -->\n\n## Annex\u00a0A: The law that applies')
    expect(markdown).toContain('On the 2<sup>nd</sup> we <u>wrote</u>')
    expect(markdown).toContain('\n<div data-page-break></div>\n')
    expect(markdown.indexOf('Advice Centre 13')).toBeLessThan(markdown.indexOf('Annex'))
    for (const what of [...PARAGRAPH_ROLES, 'annex'] as const) {
      expect(readMarkdownSign(markdownSign(what))).toBe(what)
    }
    expect(readMarkdownSign('<!-- letter: spouse -->')).toBeNull()
  })

  test('has tables as GitHub writes them, with a row a line', () => {
    const made = write(
      table(
        [th('Force'), th('a|b', 2)],
        [td([paragraph('one', footnote('Note.')), paragraph('t*wo*')]), td('x\\|'), td('- y')],
        [td('Eastgate')],
      ),
    )
    expect(made).toContain(
      [
        '| Force | a\\|b |  |',
        '| --- | --- | --- |',
        '| one[^1]<br>t\\*wo\\* | x\\\\\\| | \\- y |',
        '| Eastgate |  |  |',
      ].join('\n'),
    )
    expect(made).toContain('[^1]: Note.')
    expect(write(table([td('a')], [td('b')]))).toContain('|  |\n| --- |\n| a |\n| b |')
  })

  test('loses nothing of a letter, whatever is in it', () => {
    fc.assert(
      fc.property(anyLetters, (text) => {
        const marked = withWords(text)
        const markdown = makeMarkdown({ ...LETTER, signatories: [], text: marked.text })
        for (const word of marked.words) expect(markdown.split(word)).toHaveLength(2)
      }),
    )
  })

  test('says which text it is, or that it is a draft', () => {
    expect(makeMarkdown(LETTER)).toContain(
      `Final text of 2 November 2026, version 3. SHA-256 ${FIXED.sha256}`,
    )
    const draft = makeMarkdown({ ...LETTER, version: null })
    expect(draft).toMatch(/^\*\*DRAFT\. This is not the final text\.\*\*\n/)
    expect(draft).not.toContain('SHA-256')
  })
})

/** Each character with the marks around it. */
function letters(node: Nodes, around: string[] = []): [string, string][] {
  if (node.type === 'text')
    return [...node.value].map((letter) => [letter, [...around].sort().join()])
  if (!('children' in node)) return []
  const own = { strong: 'bold', emphasis: 'italic', link: 'link' }[node.type as string]
  const marks = own && !around.includes(own) ? [...around, own] : around
  return node.children.flatMap((child) => letters(child, marks))
}
