import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../app/document/clean'
import { guidedIn, TEMPLATES } from '../../../app/document/templates'
import { seedOf } from '../../../app/document/templates/seed'
import { Forbidden, Invalid, NotFound } from '../../../app/domain/errors.server'
import { makeDocx } from '../../../app/domain/export/docx.server'
import { exportInputFor } from '../../../app/domain/export/export.server'
import { makeMarkdown } from '../../../app/domain/export/markdown.server'
import { makePdf } from '../../../app/domain/export/pdf.server'
import { findLetterFor } from '../../../app/domain/letters/access.server'
import { duplicateLetter } from '../../../app/domain/letters/letters.server'
import { readDraft } from '../../../app/domain/letters/live/journal.server'
import { createFromTemplate } from '../../../app/domain/letters/templates.server'
import { finalTextOf } from '../../../app/domain/letters/versions/final.server'
import { setWordLimit } from '../../../app/domain/letters/word-limit.server'
import { openTestStore } from '../../setup/store'
import { readPdf } from '../export/read-pdf'
import { readZip } from '../export/read-zip'
import { coalition, letterOf } from './coalition'

const START = { title: 'On the crossings', language: 'en-GB' }
const QUESTIONS = { ...START, template: 'question-answers' }

describe('a letter that is begun from a template', () => {
  test.each(TEMPLATES.map((template) => [template.name, template] as const))(
    '%s is in the journal with its headings; files have none of its guidance',
    async (name, template) => {
      const db = await openTestStore()
      const { coalitionId, editor } = await coalition(db)
      const id = await createFromTemplate(db, editor, { ...START, coalitionId, template: name })
      expect(await readDraft(db, id)).toEqual(cleanText(seedOf(template, START.title)))
      const places = [...guidedIn(template.parts)]
      expect((await finalTextOf(db, editor, id)).draft).toMatchObject({
        title: START.title,
        unwritten: places.length,
        wordLimit: template.wordLimit ?? null,
      })
      const input = await exportInputFor(db, editor, id)
      const word = (await readZip(await makeDocx(input))).get('word/document.xml') ?? ''
      const { text } = await readPdf(makePdf(input))
      for (const file of [makeMarkdown(input), word, text]) {
        expect(file).toContain('crossings')
        for (const { guidance } of places) expect(file).not.toContain(guidance.slice(0, 12))
      }
    },
  )

  test('is for coordinators and editors, and of a template that exists', async () => {
    const db = await openTestStore()
    const { coalitionId, reviewer, stranger, editor } = await coalition(db)
    const start = { ...QUESTIONS, coalitionId }
    await expect(createFromTemplate(db, reviewer, start)).rejects.toThrow(Forbidden)
    await expect(createFromTemplate(db, stranger, start)).rejects.toThrow(NotFound)
    await expect(
      createFromTemplate(db, editor, { ...start, template: 'sonnet' }),
    ).rejects.toMatchObject({ field: 'begin' })
  })
})

describe('a word limit', () => {
  const limitOf = async (...of: Parameters<typeof findLetterFor>) =>
    (await findLetterFor(...of))?.letter.word_limit

  test('is set, changed and taken away by editors and coordinators, and goes along with a copy', async () => {
    const db = await openTestStore()
    const { letterId, editor } = await letterOf(db)
    expect(await limitOf(db, editor, letterId)).toBeNull()
    await setWordLimit(db, editor, letterId, 500)
    expect(await limitOf(db, editor, letterId)).toBe(500)
    expect(await limitOf(db, editor, await duplicateLetter(db, editor, letterId))).toBe(500)
    await setWordLimit(db, editor, letterId, null)
    expect(await limitOf(db, editor, letterId)).toBeNull()
  })

  test('is refused to reviewers and readers, and for what is no number of words', async () => {
    const db = await openTestStore()
    const { letterId, editor, reviewer, stranger } = await letterOf(db)
    await expect(setWordLimit(db, reviewer, letterId, 500)).rejects.toThrow(Forbidden)
    await expect(setWordLimit(db, stranger, letterId, 500)).rejects.toThrow(NotFound)
    for (const limit of [0, -1, 2.5, Number.NaN, 1e9]) {
      await expect(setWordLimit(db, editor, letterId, limit)).rejects.toThrow(Invalid)
    }
    expect(await limitOf(db, editor, letterId)).toBeNull()
  })
})
