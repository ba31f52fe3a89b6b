/** Over how many columns or rows one cell may go. No table on paper has more. */
export const WIDEST_SPAN = 50

export const isSpan = (span: unknown): span is number =>
  typeof span === 'number' && Number.isInteger(span) && span >= 1 && span <= WIDEST_SPAN
