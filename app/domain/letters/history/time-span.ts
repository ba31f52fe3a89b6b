/**
 * From when to when something lasted, by the clocks of a place: "Friday 4 December, 14:02–14:10", or with both days where it
 * went on past midnight.
 */
export function timeSpan(from: string, to: string, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone })
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const [begin, end] = [new Date(from), new Date(to)]
  const first = `${day.format(begin)}, ${time.format(begin)}`
  if (day.format(begin) !== day.format(end)) {
    return `${first} – ${day.format(end)}, ${time.format(end)}`
  }
  return time.format(begin) === time.format(end) ? first : `${first}–${time.format(end)}`
}
