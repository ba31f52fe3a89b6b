import { describe, expect, it } from 'vitest'
import { cleanText } from '../../app/document/clean'
import { linesOf, textOfLines } from '../../app/document/difference/lines'
import { letterHtml } from '../../app/document/html'
import type { Block, OrderedList } from '../../app/document/letter-text'
import { numberAt, numberingOf } from '../../app/document/numbering'
import { textLabels } from '../../app/words/text-labels.server'

const para = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const heading: Block = {
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text: 'Evidence' }],
}
const list = (attrs: OrderedList['attrs'], ...items: readonly Block[][]): OrderedList => ({
  type: 'orderedList',
  attrs,
  content: items.map((content) => ({ type: 'listItem', content })),
})
const GOES_ON = { start: 1, continues: true } as const

const firstNumbers = (...content: Block[]): number[] =>
  [...numberingOf({ type: 'doc', content }).values()].map(({ first }) => first)

describe('numbered paragraphs', () => {
  it('go on across headings, text, quotes and tables', () => {
    const between: Block[] = [heading, para('x'), { type: 'blockquote', content: [para('x')] }]
    const lists = [
      list({ start: 1 }, [para('a')], [para('b')]),
      ...between,
      list(GOES_ON, [para('c')]),
      heading,
      list(GOES_ON, [para('d')]),
    ]
    expect(firstNumbers(...lists)).toEqual([1, 3, 4])
  })

  it('go on from where the list before began', () => {
    expect(
      firstNumbers(list({ start: 7 }, [para('a')]), heading, list(GOES_ON, [para('b')])),
    ).toEqual([7, 8])
  })

  it('begin with 1 where there is no list before them, as when somebody deletes it', () => {
    expect(firstNumbers(heading, list(GOES_ON, [para('a')], [para('b')]))).toEqual([1])
  })

  it('begin anew where a list does not say that it goes on', () => {
    const one = list({ start: 1 }, [para('a')])
    expect(
      firstNumbers(one, heading, list({ start: 1 }, [para('b')]), list(GOES_ON, [para('c')])),
    ).toEqual([1, 1, 2])
  })

  it('count sub-points for each paragraph, which go on within it', () => {
    const points = list({ start: 1 }, [para('a')], [para('b')])
    const more = list(GOES_ON, [para('c')])
    const first = list({ start: 1 }, [para('1'), points, para('and'), more])
    const second = list(GOES_ON, [para('2'), list({ start: 1 }, [para('a')])])
    expect(firstNumbers(first, heading, second)).toEqual([1, 1, 3, 2, 1])
  })

  it('are shown as 4., sub-points as (b), and theirs as (iii)', () => {
    expect([1, 2, 3, 4].map((depth) => numberAt(depth, 3))).toEqual(['3.', '(c)', '(iii)', '(iii)'])
    expect(numberAt(2, 27)).toBe('(aa)')
    expect(numberAt(3, 49)).toBe('(xlix)')
  })

  it('are numbers that those who listen hear too: the list says where it begins', () => {
    const html = letterHtml(
      {
        type: 'doc',
        content: [
          list({ start: 1 }, [para('a')], [para('b')]),
          heading,
          list(GOES_ON, [para('c')]),
        ],
      },
      { labels: textLabels('en', 'en') },
    )
    expect(html).toContain('<ol>')
    expect(html).toContain('<ol start="3" data-continues="">')
  })

  it('have no number of their own in the text, whatever somebody wrote there', () => {
    const given = { ...list({ start: 1 }, [para('a')]), attrs: { start: 9, continues: true } }
    expect(cleanText({ content: [given] }).content).toEqual([list(GOES_ON, [para('a')])])
  })

  it('keep their count in a difference', () => {
    const text = cleanText({
      content: [list({ start: 2 }, [para('a')]), heading, list(GOES_ON, [para('b')])],
    })
    const lines = linesOf(text)
    expect(lines.map(({ form }) => form.within[0]?.count)).toEqual([
      { first: 2, series: '0' },
      undefined,
      { first: 3, series: '0' },
    ])
    expect(textOfLines(lines)).toEqual(text)
  })
})
