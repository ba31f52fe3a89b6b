/** What may be public, as an answer. */
export const NAMED = {
  organisation: 'The organisation, without your name',
  person: 'The organisation, with your name and role',
  none: 'Nothing; only whoever the letter is sent to sees that you signed',
} as const
