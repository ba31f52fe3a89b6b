import { describe, expect, test } from 'vitest'
import { DEEPEST, LARGEST } from '../../../../app/document/bounds'
import type { Block, LetterText, ListItem } from '../../../../app/document/letter-text'
import { updateFromText } from '../../../../app/document/shared-text'
import { importLetter } from '../../../../app/domain/letters/from-files/import.server'
import { readMarkdown } from '../../../../app/domain/letters/from-files/markdown.server'
import { readWord } from '../../../../app/domain/letters/from-files/word.server'
import {
  createLetter,
  duplicateLetter,
  lettersOf,
} from '../../../../app/domain/letters/letters.server'
import { appendUpdates, readDraft } from '../../../../app/domain/letters/live/journal.server'
import { judge } from '../../../../server/collaboration/gate'
import { DEFAULT_LIMITS } from '../../../../server/collaboration/limits'
import { docFrom } from '../../../../server/collaboration/load'
import { TextAhead } from '../../../../server/collaboration/text-before'
import { NOON } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { coalition, paragraph } from '../coalition'
import { wordFile } from '../from-files/archives'

/** A letter whose words stand in so many nodes. */
function nested(depth: number): LetterText {
  let block: Block = paragraph('In here.')
  for (let count = 1; count < depth; count++) block = { type: 'blockquote', content: [block] }
  return { type: 'doc', content: [block] }
}

const long = (character: string, times: number): LetterText => ({
  type: 'doc',
  content: [paragraph(character.repeat(times))],
})

const TOO_DEEP = /more than 100 deep/
const TOO_LARGE = /larger than 16 MB/

describe('a new letter', () => {
  test('may be as deep as what is typed into it, and is read whole then', async () => {
    const db = await openTestStore()
    const { coalitionId, editor } = await coalition(db)
    const text = nested(DEEPEST)
    const id = await createLetter(db, editor, { coalitionId, text, language: 'en' })
    expect(await readDraft(db, id)).toEqual(text)
    const gate = (depth: number) =>
      judge('editor', new TextAhead(docFrom([])), updateFromText(nested(depth))).kind
    expect([gate(DEEPEST), gate(DEEPEST + 1)]).toEqual(['accept', 'refuse'])
    expect(DEFAULT_LIMITS.letterBytes).toBe(LARGEST)
  })

  test.each([
    ['a level too deep', nested(DEEPEST + 1), TOO_DEEP],
    ['without an end to its depth', nested(100_000), TOO_DEEP],
    ['with more letters than fit', long('a', LARGEST + 1), TOO_LARGE],
    ['with letters of three bytes that fit no more', long('字', LARGEST / 3 + 1), TOO_LARGE],
  ])('that is %s is refused with what to do, and nothing of it is left', async (_, text, why) => {
    const db = await openTestStore()
    const { coalitionId, editor } = await coalition(db)
    const imported = { text, report: [] }
    await expect(importLetter(db, editor, { coalitionId, imported })).rejects.toMatchObject({
      name: 'Invalid',
      message: expect.stringMatching(why),
      field: 'file',
    })
    expect(await lettersOf(db, editor, coalitionId)).toEqual([])
    expect(await db.selectFrom('activity').select('kind').execute()).toEqual([])
  })

  test('is no copy of one that grew larger than a letter may begin', async () => {
    const db = await openTestStore()
    const { coalitionId, editor } = await coalition(db)
    const text: LetterText = { type: 'doc', content: [paragraph('Short.')] }
    const letterId = await createLetter(db, editor, { coalitionId, text, language: 'en' })
    const bytes = updateFromText(long('a', LARGEST))
    await appendUpdates(db, [{ letterId, bytes, accountId: null, at: NOON }])
    await expect(duplicateLetter(db, editor, letterId)).rejects.toThrow(TOO_LARGE)
    expect((await lettersOf(db, editor, coalitionId)).map(({ id }) => id)).toEqual([letterId])
  })
})

describe('a Word file', () => {
  /** A paragraph in a list at each of these levels, counted from 0. */
  function listed(levels: readonly number[]): Buffer {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const defined = [...new Set(levels)].map(
      (level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`,
    )
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="1">${defined.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const body = levels.map(
      (level) =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`,
    )
    return wordFile(body.join(''), [{ name: 'word/numbering.xml', data: numbering }])
  }
  const steps = (count: number) => Array.from({ length: count }, (_, level) => level)

  test('is read with its lists within lists, as deep as Word lets them be', async () => {
    const { text } = await readWord(listed(steps(9)))
    let depth = 0
    const [first] = text.content
    let list: Block | undefined = first
    while (list?.type === 'bulletList') {
      const item: ListItem | undefined = list.content[0]
      list = item?.content[1]
      depth += 1
    }
    expect(depth).toBe(9)
  })

  test.each([60, 5000])('with %i lists in one another is refused', async (count) => {
    await expect(readWord(listed(steps(count)))).rejects.toMatchObject({
      name: 'Invalid',
      message: expect.stringMatching(TOO_DEEP),
      field: 'file',
    })
  })

  test('whose one note is referred to until the letter is too large is refused', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const note = `<w:footnotes ${w}><w:footnote w:id="1"><w:p><w:r><w:t>${'a'.repeat(2 ** 20)}</w:t></w:r></w:p></w:footnote></w:footnotes>`
    const body = `<w:p><w:r><w:t>x</w:t></w:r>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(17)}</w:p>`
    const file = wordFile(body, [{ name: 'word/footnotes.xml', data: note }])
    await expect(readWord(file)).rejects.toMatchObject({
      message: expect.stringMatching(TOO_LARGE),
      field: 'file',
    })
  })
})

test('a text in Markdown that nests without end is refused, in quotations, lists and emphasis', () => {
  const lists = Array.from({ length: 60 }, (_, level) => level)
    .map((level) => `${'  '.repeat(level)}- x`)
    .join('\n')
  for (const markdown of [
    `${'>'.repeat(3000)} x`,
    lists,
    `${'*a '.repeat(200)}x${' b*'.repeat(200)}`,
  ]) {
    expect(() => readMarkdown(markdown)).toThrow(TOO_DEEP)
  }
  expect(readMarkdown('> > x').content).toHaveLength(1)
})
