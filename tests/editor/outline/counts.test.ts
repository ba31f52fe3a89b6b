import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterSchema } from '../../../app/document/nodes'
import { countWords } from '../../../app/document/plain'
import { makePdf } from '../../../app/domain/export/pdf.server'
import { readMarkdown } from '../../../app/domain/letters/from-files/markdown.server'
import jointResponse from '../../../app/domain/sample/joint-response.md?raw'
import { counter } from '../../../app/editor/outline/counts'
import { letters } from '../../document/arbitrary'
import { readPdf } from '../../domain/export/read-pdf'

const SAMPLE = readMarkdown(jointResponse)

test('words are counted as everywhere else, block by block', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const doc = letterSchema.nodeFromJSON(text)
      expect(counter('en')(doc).words).toBe(countWords(text, 'en'))
    }),
  )
})

test('what was counted is counted anew where somebody writes', () => {
  const count = counter('en')
  const doc = letterSchema.nodeFromJSON(SAMPLE)
  const before = count(doc)
  const more = letterSchema.nodeFromJSON({
    type: 'doc',
    content: [
      ...SAMPLE.content,
      { type: 'paragraph', content: [{ type: 'text', text: 'One, two.' }] },
    ],
  })
  expect(count(more).words).toBe(before.words + 2)
  expect(count(more)).toEqual(counter('en')(more))
})

test.each([1, 3, 8])(
  'the pages of a letter %s times the sample are about those of its PDF',
  async (times) => {
    const content = Array.from({ length: times }, () => SAMPLE.content).flat()
    const text = { type: 'doc' as const, content }
    const pdf = makePdf({
      title: 'A letter',
      language: 'en-GB',
      text,
      signatories: [],
      persons: [],
      later: [],
      version: null,
      coalition: null,
    })
    const { pages } = await readPdf(pdf)
    const about = counter('en-GB')(letterSchema.nodeFromJSON(text)).pages
    expect(Math.abs(about - pages.length)).toBeLessThanOrEqual(Math.max(1, pages.length / 10))
  },
)
