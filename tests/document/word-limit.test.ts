import { expect, test } from 'vitest'
import { saidWords } from '../../app/document/word-limit'

test('a limit is counted down, and said in words when it is passed', () => {
  expect(saidWords(2900, 3000)).toBe('2,900 of 3,000 words, 100 left')
  expect(saidWords(3000, 3000)).toBe('3,000 of 3,000 words, 0 left')
  expect(saidWords(3050, 3000)).toBe('3,050 of 3,000 words, 50 over the limit')
})

test('a letter without a limit only says how long it is', () => {
  expect([saidWords(1, null), saidWords(1204, null)]).toEqual(['1 word', '1,204 words'])
})
