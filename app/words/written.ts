/** A format takes longer to make than a hundred days to write with it. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant or a day (ISO) as a language writes it. Throws a `RangeError` for no date, and for a time zone that nobody knows. */
export function written(at: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const name = locale + JSON.stringify(options)
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(name, format)
  return format.format(new Date(at))
}
