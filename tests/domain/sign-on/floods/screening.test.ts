import { expect, test } from 'vitest'
import { whyNotNow, whyShownAgain } from '../../../../app/domain/sign-on/floods/screening'
import { wordsIn } from '../../../../app/words/words.server'

const HOUR = 3_600_000

test.each([
  ['within two seconds', { trap: '', shownFor: 1999 }, 'faster than anybody writes'],
  ['after more than a day', { trap: '', shownFor: 24 * HOUR + 1 }, 'open for more than a day'],
  ['without our word on when it was shown', { trap: '', shownFor: null }, 'more than a day'],
  ['with the field that nobody sees', { trap: 'x', shownFor: HOUR }, 'should stay empty'],
])(
  'A form that comes %s is shown again, with a sentence that says nothing is lost.',
  (_, arrival, why) => {
    expect(whyShownAgain(arrival, wordsIn('en'))).toContain(why)
    expect(whyShownAgain(arrival, wordsIn('en'))).toContain('Nothing that you wrote is lost.')
  },
)

test('A form that a person takes seconds or a day to fill in is taken.', () => {
  expect(whyShownAgain({ trap: '', shownFor: 2000 }, wordsIn('en'))).toBeNull()
  expect(whyShownAgain({ trap: '', shownFor: 24 * HOUR }, wordsIn('en'))).toBeNull()
})

test('Who has to wait is told how long, in whole minutes.', () => {
  expect(whyNotNow(10, wordsIn('en'))).toContain('Send it again in a minute.')
  expect(whyNotNow(61, wordsIn('en'))).toContain('Send it again in 2 minutes.')
})
