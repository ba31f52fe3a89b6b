/** How people call a version: `final text of 2 November`, by the letter's clocks (IANA), with the year where it is another than now. */
export function finalTextName(fixedAt: string, now: string, timeZone: string): string {
  const written = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(new Date(at))
  const day = written(fixedAt, { day: 'numeric', month: 'long' })
  const year = written(fixedAt, { year: 'numeric' })
  return `final text of ${year === written(now, { year: 'numeric' }) ? day : `${day} ${year}`}`
}
