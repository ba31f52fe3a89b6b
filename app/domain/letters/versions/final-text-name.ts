import { written } from '../../../words/written'

/** How people call a version: `final text of 2 November`, by the letter's clocks (IANA), with the year where it is another than now. */
export function finalTextName(fixedAt: string, now: string, timeZone: string): string {
  const yearOf = (at: string) => written(at, 'en-GB', { year: 'numeric', timeZone })
  const day = written(fixedAt, 'en-GB', { day: 'numeric', month: 'long', timeZone })
  const year = yearOf(fixedAt)
  return `final text of ${year === yearOf(now) ? day : `${day} ${year}`}`
}
