import { describe, expect, test } from 'vitest'
import {
  daysAfterThere,
  isTimeZone,
  momentAt,
  wallClockAt,
} from '../../../app/domain/letters/deadline'
import { lastMoment } from '../../../app/domain/letters/last-moment'

const at = (day: string, time: string, zone: string) => momentAt({ day, time }, zone).toISOString()

describe('the last moment to sign', () => {
  test('is told by the clocks of a place, in summer and in winter.', () => {
    expect(at('2026-12-04', '17:00', 'Europe/London')).toBe('2026-12-04T17:00:00.000Z')
    expect(at('2026-07-03', '17:00', 'Europe/London')).toBe('2026-07-03T16:00:00.000Z')
    expect(at('2026-12-04', '17:00', 'Asia/Kathmandu')).toBe('2026-12-04T11:15:00.000Z')
  })

  test('is later where the clocks skip it, and the second where they show it twice.', () => {
    expect(at('2026-03-29', '01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T01:30:00.000Z')
  })

  test('is shown by the same clocks as it was written by.', () => {
    for (const zone of ['Europe/London', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']) {
      const written = { day: '2026-11-30', time: '23:59' }
      expect(wallClockAt(momentAt(written, zone).toISOString(), zone)).toEqual(written)
    }
  })

  test('is followed by days of 25 and of 23 hours where its clocks change.', () => {
    const daysLater = (moment: string, days: number) =>
      daysAfterThere(moment, days, 'Europe/London').toISOString()
    expect(daysLater('2026-10-24T16:00:00.000Z', 1)).toBe('2026-10-25T17:00:00.000Z')
    expect(daysLater('2027-03-27T17:00:00.000Z', 1)).toBe('2027-03-28T16:00:00.000Z')
    expect(daysLater('2026-11-02T12:00:00.000Z', 0)).toBe('2026-11-02T12:00:00.000Z')
  })

  test('is none where the day, the time or the place is none.', () => {
    for (const [day, time, zone] of [
      ['', '17:00', 'UTC'],
      ['2026-02-30', '17:00', 'UTC'],
      ['2026-11-30', '25:00', 'UTC'],
      ['2026-11-30', '', 'UTC'],
      ['2026-11-30', '17:00', 'Europe/Nowhere'],
    ] as const) {
      expect(momentAt({ day, time }, zone).getTime()).toBeNaN()
    }
    expect(isTimeZone('Europe/London')).toBe(true)
    expect(isTimeZone('UTC')).toBe(true)
    expect(isTimeZone('Europe/Nowhere')).toBe(false)
  })

  test('reads as people say it, with the year where it is another one.', () => {
    const now = '2026-11-28T10:00:00.000Z'
    expect(lastMoment('2026-12-04T17:00:00.000Z', 'Europe/London', now)).toBe(
      'Friday 4 December, 17:00 London time',
    )
    expect(lastMoment('2027-01-15T20:00:00.000Z', 'America/Argentina/Buenos_Aires', now)).toBe(
      'Friday 15 January 2027, 17:00 Buenos Aires time',
    )
    expect(lastMoment('2026-12-04T17:00:00.000Z', 'UTC', now)).toBe('Friday 4 December, 17:00 UTC')
  })
})
