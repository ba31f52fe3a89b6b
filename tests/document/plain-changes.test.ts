import { expect, test } from 'vitest'
import { difference } from '../../app/document/difference'
import { plainChanges } from '../../app/document/difference/plain'
import type { LetterText } from '../../app/document/letter-text'
import { differenceWords } from '../../app/words/difference-words'
import { wordsIn } from '../../app/words/words.server'
import { heading, paragraph } from '../domain/letters/coalition'

const words = differenceWords(wordsIn('en'))

const text = (...content: LetterText['content']): LetterText => ({ type: 'doc', content })

test('A change is told with the words beside it, its footnotes in brackets, and nothing that stayed the same.', () => {
  const before = text(
    heading('Bus'),
    paragraph('Nurses walk home.', 'Survey, 2025.'),
    paragraph('It stays.'),
  )
  const now = text(
    heading('Bus'),
    paragraph('Nurses walk home.', 'Survey, 2026.'),
    paragraph('It stays.'),
  )
  expect(plainChanges(difference(before, now), words)).toEqual([
    {
      where: 'a paragraph',
      before: 'Nurses walk home. [footnote: Survey, 2025.]',
      now: 'Nurses walk home. [footnote: Survey, 2026.]',
    },
  ])
})

test('What came or went is told whole, and of a long paragraph only the place that changed.', () => {
  const long = (number: string) =>
    paragraph(
      `${'We ask again and again. '.repeat(20)}It is ${number}. ${'We wait and wait. '.repeat(20)}`,
    )
  const before = text(heading('Bus'), long('twelve'), paragraph('Goodbye, and thank you.'))
  const now = text(heading('Bus'), long('thirteen'))
  const [changed, removed] = plainChanges(difference(before, now), words)
  expect(changed?.before).toMatch(/^…(We|ask|again).{20,60}It is twelve\. .{20,60}…$/)
  expect(changed?.now).toMatch(/^…(We|ask|again).{20,60}It is thirteen\. .{20,60}…$/)
  expect(removed).toEqual({ where: 'a paragraph', before: 'Goodbye, and thank you.', now: null })
})
