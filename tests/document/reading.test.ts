import { describe, expect, it } from 'vitest'
import { cleanText } from '../../app/document/clean'
import { directionOf } from '../../app/document/direction'
import { footnotesOf } from '../../app/document/footnotes'
import { letterExtensionsWith, SignatoryList } from '../../app/document/nodes'
import { outlineOf } from '../../app/document/outline'
import { countWords, plainText } from '../../app/document/plain'
import { titleOf } from '../../app/document/title'

const note = (text: string) => ({ type: 'footnote', content: [{ type: 'text', text }] })
const line = (...content: unknown[]) => ({ type: 'paragraph', content })
const words = (text: string) => ({ type: 'text', text })

const letter = cleanText({
  content: [
    line(words('2 November 2026')),
    {
      type: 'heading',
      attrs: { level: 1 },
      content: [words('A home '), note('one'), words(' is a  home')],
    },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [line(words('to stop'), note('two'))] }],
    },
    {
      type: 'blockquote',
      content: [line(words('we fear'), { type: 'hardBreak' }, words('the door'))],
    },
    { type: 'heading', attrs: { level: 2 }, content: [words('Contact')] },
    line(words('Write to us'), note('three')),
  ],
})

describe('reading a letter', () => {
  it('numbers footnotes in the order in which they are read, wherever they stand', () => {
    expect(footnotesOf(letter).map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 one',
      '2 two',
      '3 three',
    ])
  })

  it('takes its title from the first heading of level 1, without footnotes', () => {
    expect(titleOf(letter)).toBe('A home is a home')
    expect(titleOf(cleanText({ content: [line(words('No heading'))] }))).toBe('')
  })

  it('lists its headings', () => {
    expect(outlineOf(letter)).toEqual([
      { id: 'h1', level: 1, text: 'A home is a home' },
      { id: 'h2', level: 2, text: 'Contact' },
    ])
  })

  it('counts the words of the letter and not of its footnotes, in any script', () => {
    expect(plainText(letter)).toBe(
      '2 November 2026\nA home  is a  home\nto stop\nwe fear\nthe door\nContact\nWrite to us',
    )
    expect(countWords(letter, 'en')).toBe(18)
    expect(
      countWords(cleanText({ content: [line(words('私たちは要求します'))] }), 'ja'),
    ).toBeGreaterThan(1)
    expect(countWords(letter, 'not a language')).toBe(18)
  })

  it.each([
    ['thirty-one calls and/or letters', 4],
    ['write to letters@housing-without-fear.example', 3],
    ['see https://records.example/a/b?c=d (2026/14)', 3],
    ['stop – now. Then ask', 4],
    ['tenants’ homes, 11,206 of them', 5],
  ])('counts %j as an office suite does: %i', (sentence, count) => {
    expect(countWords(cleanText({ content: [line(words(sentence))] }), 'en')).toBe(count)
  })

  it('knows which way a language is written', () => {
    for (const language of ['ar', 'he', 'fa', 'ur', 'az-Arab', 'dv'])
      expect(directionOf(language)).toBe('rtl')
    for (const language of ['en', 'az', 'ja', '', 'not a language'])
      expect(directionOf(language)).toBe('ltr')
  })
})

describe('the extensions of a letter', () => {
  it('can be replaced by name, so that the editor adds its views and nothing else', () => {
    const own = SignatoryList.extend({ addOptions: () => ({ own: true }) })
    const before = letterExtensionsWith()
    const after = letterExtensionsWith(own)
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
    expect(after).toContain(own)
  })
})
