import { Temporal } from 'temporal-polyfill'
import { written } from '../../words/written'

/** A day and a time of day as the clocks of a place show them: `2026-12-04`, `17:00`. */
export interface WallClock {
  readonly day: string
  readonly time: string
}

/**
 * The moment at which the clocks of a time zone (IANA, `Europe/London`) show a day and a time. A
 * time that the clocks skip in spring is as much later; of one that comes twice in autumn it is the
 * second, so that nobody who reads the time comes too late. No valid date where either is no date,
 * no time, or no zone.
 */
export function momentAt({ day, time }: WallClock, timeZone: string): Date {
  try {
    const clocks = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time))
    const isSkipped = !clocks
      .toZonedDateTime(timeZone, { disambiguation: 'compatible' })
      .toPlainDateTime()
      .equals(clocks)
    const disambiguation = isSkipped ? 'compatible' : 'later'
    return new Date(clocks.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds)
  } catch (error) {
    if (error instanceof RangeError) return new Date(Number.NaN)
    throw error
  }
}

/** True for a day of the calendar as forms send it, `2026-12-04`. */
export function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Swedish writes them as ISO 8601 does: `2026-12-04 17:00`. */
const CLOCKS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/** What the clocks of a time zone show at a moment (an ISO instant). */
export function wallClockAt(moment: string, timeZone: string): WallClock {
  // Of thousands in a list: by Temporal it takes twenty times as long.
  const [day = '', time = ''] = written(moment, 'sv-SE', { ...CLOCKS, timeZone }).split(' ')
  return { day, time }
}

/** As many days after a moment (an ISO instant), when the clocks of a time zone show the same time again. */
export const daysAfterThere = (moment: string, days: number, timeZone: string): Date =>
  new Date(
    Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).add({ days }).epochMilliseconds,
  )

/** The time zones to choose from, by name; `UTC` first. */
export const timeZones = (): string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
]

/** True for a time zone that clocks here know. */
export const isTimeZone = (name: string): boolean => timeZones().includes(name)
