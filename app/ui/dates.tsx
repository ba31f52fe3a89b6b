import { written } from '../words/written'
import { useSpeech } from './speech'

export { day, dayIn, moment } from './english-dates'

/**
 * A day as people write it: "2 November 2026". Takes an ISO instant or day: of an instant the day by these clocks (IANA), else as the
 * page around it tells days.
 */
export function Day({ at, timeZone }: { at: string; timeZone?: string }) {
  const { day, dayIn } = useSpeech()
  return <time dateTime={at}>{timeZone ? dayIn(at, timeZone) : day(at)}</time>
}

/** A day in short, in UTC: "2 Nov". Takes an ISO instant or day. */
export const shortDay = (at: string): string => shortDayIn(at, 'UTC')

/** The day of an instant by the clocks of a place, as `shortDay`. */
export const shortDayIn = (at: string, timeZone: string): string =>
  written(at, 'en-GB', { day: 'numeric', month: 'short', timeZone })

/** A moment as the page around it tells them: "2 November 2026, 09:40 UTC", or by the clocks of its letter. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{useSpeech().moment(at)}</time>
}
