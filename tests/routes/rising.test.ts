import { expect, test } from 'vitest'
import {
  atThisPace,
  daysOfRise,
  signedInAWeek,
} from '../../app/routes/letters.$letter.signing/rising'
import { inNewPlaces, spotOf } from '../../app/routes/letters.$letter.signing_.order/moving'

const rises = [
  { at: '2026-11-02T09:00:00.000Z', signed: 3 },
  { at: '2026-11-02T23:00:00.000Z', signed: 5 },
  { at: '2026-11-10T12:00:00.000Z', signed: 12 },
]
const letter = { from: '2026-11-01T12:00:00.000Z', to: '2026-11-24T12:00:00.000Z' }

test('The table of the rise has each day once, with the number at its end.', () => {
  expect(daysOfRise(rises, (at) => at.slice(0, 10))).toEqual([
    { day: '2026-11-02', signed: 5 },
    { day: '2026-11-10', signed: 12 },
  ])
})

test('The pace is that of the last week, and is not said before a week has passed or where hardly anybody signs.', () => {
  const now = '2026-11-10T12:00:00.000Z'
  expect(signedInAWeek(rises, { ...letter, now })).toBe(7)
  expect(atThisPace(rises, { ...letter, now })).toBe(26)
  expect(atThisPace(rises, { ...letter, now: '2026-11-05T12:00:00.000Z' })).toBeNull()
  expect(atThisPace(rises, { ...letter, now: '2026-11-23T12:00:00.000Z' })).toBeNull()
})

test('A spot between two names is said by both, at the ends of a page by those around it.', () => {
  const names = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const around = { before: 'lead', after: 'next' }
  const spot = (id: string, side: 'before' | 'after') => spotOf(names, around, 'b', { id, side })
  expect(spot('a', 'before')).toEqual({ before: 'a', after: 'lead' })
  expect(spot('a', 'after')).toEqual({ before: 'c', after: 'a' })
  expect(spot('c', 'after')).toEqual({ before: 'next', after: 'c' })
})

test('The names stand in their new places while a move is on its way.', () => {
  const names = ['a', 'b', 'c'].map((id, at) => ({ id, name: id, place: at + 4, isLead: false }))
  const sent = new FormData()
  sent.set('drag', 'c')
  sent.set('before', 'a')
  expect(inNewPlaces(names, sent).map(({ id, place }) => `${id}${place}`)).toEqual([
    'c4',
    'a5',
    'b6',
  ])
})
