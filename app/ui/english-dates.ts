const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

/** A day as people write it, in UTC: "2 November 2026". Takes an ISO instant or day. */
export const day = (at: string): string => DAY.format(new Date(at))

/** The day of an instant by the clocks of a place, as `day`. */
export const dayIn = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(at))

/** A moment as people write it, in UTC: "2 November 2026, 09:40 UTC". */
export const moment = (at: string): string =>
  `${MOMENT.format(new Date(at)).replace(' at ', ', ')} UTC`
