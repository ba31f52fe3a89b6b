import { expect, test } from 'vitest'
import {
  mayRemind,
  planReminders,
  type Remindable,
} from '../../../../app/domain/sign-on/invitations/reminding'

const HOUR = 3_600_000
const DEADLINE = '2026-12-02T17:00:00.000Z'
const before = (hours: number) => new Date(Date.parse(DEADLINE) - hours * HOUR)
const may = (hoursBefore: number, hoursSince: number, deadline: string | null = DEADLINE) =>
  mayRemind(before(hoursBefore), {
    last: new Date(before(hoursBefore).getTime() - hoursSince * HOUR).toISOString(),
    deadline,
  })
const SECOND = 1 / 3600

test.each([
  // Hours to the deadline, hours since they were last written to.
  [200, 72, true],
  [200, 72 - SECOND, false],
  [48 + SECOND, 71, false],
  [48 + SECOND, 72, true],
  [48, 24, true],
  [48, 24 - SECOND, false],
  [0, 24, true],
  [-SECOND, 71, false],
  [-SECOND, 72, true],
])(
  '%d hours before the deadline, %d hours after the last message: %s.',
  (left, since, expected) => {
    expect(may(left, since)).toBe(expected)
  },
)

test('Where there is no deadline, it is every three days.', () => {
  expect(may(10, 71, null)).toBe(false)
  expect(may(10, 72, null)).toBe(true)
})

const waiting = (id: string, also: Partial<Remindable> = {}): Remindable => ({
  id,
  of: 'answer',
  organisation: `Organisation ${id}`,
  email: `${id}@x.example`,
  last: before(200).toISOString(),
  stopped: false,
  ...also,
})
const plan = (...all: Remindable[]) =>
  Object.fromEntries(
    planReminders(all, { now: before(100), deadline: DEADLINE }).map((one) => [
      one.id,
      one.becomes,
    ]),
  )

test('One who has ended reminders gets none, for whatever else they are waited for.', () => {
  const email = 'office@x.example'
  expect(
    plan(waiting('a', { email, stopped: true }), waiting('b', { email }), waiting('c')),
  ).toEqual({ a: 'wants none', b: 'wants none', c: 'reminded now' })
})

test('One address gets one reminder at a time, and none within three days of another.', () => {
  const email = 'office@x.example'
  const older = before(300).toISOString()
  expect(plan(waiting('a', { email }), waiting('b', { email, last: older }))).toEqual({
    a: 'one at a time',
    b: 'reminded now',
  })
  const recent = before(110).toISOString()
  expect(plan(waiting('a', { email }), waiting('b', { email, last: recent }))).toEqual({
    a: 'too soon',
    b: 'too soon',
  })
})
