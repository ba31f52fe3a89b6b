import { describe, expect, it } from 'vitest'
import { cleanText } from '../../app/document/clean'
import { annexLetter, labelsOf } from '../../app/document/labels'
import { outlineOf } from '../../app/document/outline'
import { titleOf } from '../../app/document/title'

const line = (role: string | null, text = 'x') => ({
  type: 'paragraph',
  attrs: { role },
  content: [{ type: 'text', text }],
})
const annex = (text: string) => ({
  type: 'heading',
  attrs: { level: 1, annex: true },
  content: text === '' ? [] : [{ type: 'text', text }],
})
const labelsIn = (content: unknown[], language = 'en') =>
  [...labelsOf(cleanText({ content }), language).values()].map((label) =>
    label.replace(/\u00a0/g, ' '),
  )

describe('the words that a letter shows by itself', () => {
  it('stand before the first of several recipients, and before those of another group again', () => {
    const group = [line('recipient'), line('recipient'), line('copy'), line('copy')]
    expect(labelsIn(group)).toEqual(['To:', 'cc:'])
    expect(labelsIn([...group, line(null), line('recipient')])).toEqual(['To:', 'cc:', 'To:'])
  })

  it('stand before each reference, and before nothing that needs none', () => {
    const lines = ['sender', 'date', 'delivery', 'subject', 'valediction', 'contact', null]
    expect(labelsIn(lines.map((role) => line(role)))).toEqual([])
    expect(labelsIn([line('our-reference'), line('your-reference')])).toEqual([
      'Our reference:',
      'Your reference:',
    ])
  })

  it('count annexes in the order in which they are read, wherever they stand', () => {
    const quoted = { type: 'blockquote', content: [annex('Inner')] }
    expect(labelsIn([annex('First'), quoted, annex('')])).toEqual([
      'Annex A:',
      'Annex B:',
      'Annex C',
    ])
    expect([1, 2, 26, 27, 28, 52, 53, 702, 703].map(annexLetter)).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  it('are in the language of the letter, and in English where we have no words in it', () => {
    expect(labelsIn([line('recipient'), annex('x')], 'fr-BE')).toEqual(['À :', 'Annexe A :'])
    expect(labelsIn([line('recipient')], 'so')).toEqual(['To:'])
    expect(labelsIn([line('recipient')], 'x y')).toEqual(['To:'])
  })

  it('are in the outline', () => {
    const text = cleanText({ content: [annex('The law'), annex('')] })
    expect(outlineOf(text).map((entry) => entry.text.replace(/\u00a0/g, ' '))).toEqual([
      'Annex A: The law',
      'Annex B',
    ])
  })
})

describe('the title of a letter', () => {
  it('is its first heading of level 1 that begins no annex, else its subject', () => {
    const heading = {
      type: 'heading',
      attrs: { level: 1 },
      content: [{ type: 'text', text: 'Title' }],
    }
    const subjects = [line('subject', ' '), line('subject', 'Searches'), annex('Annex')]
    expect(titleOf(cleanText({ content: [...subjects, heading] }))).toBe('Title')
    expect(titleOf(cleanText({ content: subjects }))).toBe('Searches')
    expect(titleOf(cleanText({ content: [annex('Annex'), line('date')] }))).toBe('')
  })
})
