import { written } from '../words/written'

/** A day as people write it, in UTC: "2 November 2026". Takes an ISO instant or day. */
export const day = (at: string): string => dayIn(at, 'UTC')

/** The day of an instant by the clocks of a place, as `day`. */
export const dayIn = (at: string, timeZone: string): string =>
  written(at, 'en-GB', { dateStyle: 'long', timeZone })

/** A moment as people write it, in UTC: "2 November 2026, 09:40 UTC". */
export const moment = (at: string): string => momentIn(at, 'UTC')

/** The same by the clocks of a place (IANA), which it names: "2 November 2026, 09:40 London time". */
export function momentIn(at: string, timeZone: string): string {
  const time = written(at, 'en-GB', { ...CLOCK, timeZone })
  const place = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return `${dayIn(at, timeZone)}, ${time} ${timeZone === 'UTC' ? 'UTC' : `${place} time`}`
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
