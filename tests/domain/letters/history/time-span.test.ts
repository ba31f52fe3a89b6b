import { expect, test } from 'vitest'
import { timeSpan } from '../../../../app/domain/letters/history/time-span'

test.each([
  ['2026-12-04T14:02:10Z', '2026-12-04T14:10:59Z', 'Friday 4 December, 14:02–14:10'],
  ['2026-12-04T14:02:10Z', '2026-12-04T14:02:59Z', 'Friday 4 December, 14:02'],
  [
    '2026-12-04T23:50:00Z',
    '2026-12-05T00:10:00Z',
    'Friday 4 December, 23:50 – Saturday 5 December, 00:10',
  ],
])('From %s to %s is %s by the clocks of London.', (from, to, words) => {
  expect(timeSpan(from, to, 'Europe/London')).toBe(words)
})
