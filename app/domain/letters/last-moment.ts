/** The place whose clocks a time zone is: "Buenos Aires" for `America/Argentina/Buenos_Aires`. */
export const placeOf = (timeZone: string): string =>
  timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')

const LAST_MOMENT = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/**
 * The last moment to do something, by the clocks of a place: "Friday 3 December, 17:00 London
 * time". The year is said where it is another than that of `now`.
 */
export function lastMoment(at: string, timeZone: string, now: string): string {
  const year = (when: string) =>
    new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone }).format(new Date(when))
  const parts = new Intl.DateTimeFormat('en-GB', { ...LAST_MOMENT, timeZone }).formatToParts(
    new Date(at),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? ''
  const day = [part('weekday'), part('day'), part('month'), year(at) === year(now) ? '' : year(at)]
  const clocks = timeZone === 'UTC' ? 'UTC' : `${placeOf(timeZone)} time`
  return `${day.filter(Boolean).join(' ')}, ${part('hour')}:${part('minute')} ${clocks}`
}
