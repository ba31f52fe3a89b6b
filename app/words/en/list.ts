/** The list of open letters. */
export const list = {
  title: 'Open letters',
  description: 'Open letters for organisations to read and sign, and those that were signed here.',
  none: 'No letter is listed here now. Letters that are not listed are signed by the link that their coalitions pass on: ask whoever told you of one.',
  closed: 'Closed for signature',
  askedBy: 'Asked by <who>{by}</who>.',
  signed:
    '{count, plural, =0 {Nobody has signed yet.} one {# organisation has signed.} other {# organisations have signed.}}',
  closes: 'Closes {when}.',
  sample: 'A sample: nothing in it is real.',
} as const
