const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day or an instant as messages write it, in UTC: "2 November 2026". */
export const inWords = (at: string): string => DAY.format(new Date(at))
