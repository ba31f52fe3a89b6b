/** A text as it is looked for: without case and accents. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** What a row is found by: what is written in it, folded, the first to sort by. */
export const foundBy = (written: readonly (string | null | undefined)[]): string =>
  folded(written.filter(Boolean).join('\n'))
