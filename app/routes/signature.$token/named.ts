/** What may be public, as an answer. */
const NAMED = {
  organisation: 'The organisation, without your name',
  person: 'The organisation, with your name and role',
  none: 'Nothing; only whoever the letter is sent to sees that you signed',
} as const

/** What may be public of a signatory, in words. */
export const namedAs = (about: {
  signatory: 'organisation' | 'person'
  naming: keyof typeof NAMED
}): string =>
  about.signatory === 'person' && about.naming !== 'none'
    ? 'Your name and what you do'
    : NAMED[about.naming]
