import { expect, test } from 'vitest'
import { daysToDecide } from '../../../../app/domain/sign-on/signing/days-to-decide'

test('A board names a day from today to the last one, by the clocks of the letter.', () => {
  const newYork = { sign_by: '2026-12-05T04:59:00.000Z', time_zone: 'America/New_York' }
  const now = new Date('2026-11-28T02:00:00.000Z')
  expect(daysToDecide(newYork, now)).toEqual({ first: '2026-11-27', last: '2026-12-04' })
  expect(daysToDecide({ ...newYork, sign_by: null }, now).last).toBeUndefined()
})
