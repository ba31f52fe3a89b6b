import { expect, test } from 'vitest'
import { howItStands } from '../../app/routes/letters.$letter.signing/how-it-stands'

const said = (some: Partial<Parameters<typeof howItStands>[0]>) => {
  const { who, said } = howItStands({
    signed: 0,
    persons: 0,
    unconfirmed: 0,
    unanswered: 0,
    daysLeft: null,
    ...some,
  })
  return `${who} ${said}`
}

test.each([
  [
    { signed: 47, unconfirmed: 9, daysLeft: 14 },
    '47 organisations have signed; nine have not confirmed yet; 14 days are left.',
  ],
  [
    { signed: 1, persons: 1, unconfirmed: 1, daysLeft: 1 },
    'One organisation has signed, and one person in a personal capacity; one has not confirmed yet; one day is left.',
  ],
  [
    { signed: 3, persons: 12, daysLeft: 0 },
    'Three organisations have signed, and 12 people in a personal capacity; less than a day is left.',
  ],
  [
    { signed: 47, unanswered: 9, daysLeft: 14 },
    '47 organisations have signed; nine invitations have had no answer; 14 days are left.',
  ],
  [
    { signed: 2, unconfirmed: 3, unanswered: 1 },
    'Two organisations have signed; three have not confirmed yet; one invitation has had no answer.',
  ],
  [{}, 'No organisations have signed.'],
])('How it stands is one sentence with small numbers in words: %o', (some, sentence) => {
  expect(said(some)).toBe(sentence)
})
