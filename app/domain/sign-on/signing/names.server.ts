import type { SignatoryType } from '../../../../prisma-free-db/tables/signatures'
import type { Saying } from '../../../words/words'
import { Invalid } from '../../errors.server'
import { hasTooManyMarks, withoutUnseen } from '../seen'

const LONGEST = 200

// Accents, Hebrew points and Arabic vowel marks may be left out by a writer of the same name. Marks
// of other scripts are letters in their own right.
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu

/** What somebody typed, as one line: without unseen characters, with single spaces. */
export const oneLine = (text: string): string =>
  // What stood between two spaces that nobody saw leaves one; what it parted may be one character now.
  withoutUnseen(text.replace(/\s+/gu, ' ')).normalize('NFC').replace(/\s+/gu, ' ').trim()

/**
 * An organisation's name as it is compared: lower case, without accents, punctuation and spaces.
 * Words such as "the" or "Ltd" stay: with and without them may be two organisations.
 */
export const organisationKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')

/** A line that must say something. Throws `Invalid` on `field` with `what` to write. */
export function required(text: string, field: string, what: string | Saying): string {
  const line = oneLine(text)
  if (line === '') throw new Invalid(what, field)
  if (line.length > LONGEST) {
    throw new Invalid(({ t }) => t('refusals.tooLong', { most: LONGEST }), field)
  }
  requireReadable(line, field)
  return line
}

/** Throws `Invalid` on `field` for a line with so many marks on one letter that it runs over others. */
export function requireReadable(line: string, field: string): void {
  if (hasTooManyMarks(line)) {
    throw new Invalid(({ t }) => t('refusals.tooManyMarks'), field)
  }
}

/** The name of an organisation. Throws `Invalid` on `organisation` where there is no letter or digit in it. */
export function organisationName(text: string): string {
  const what: Saying = ({ t }) => t('refusals.organisation')
  const name = required(text, 'organisation', what)
  if (organisationKey(name) === '') throw new Invalid(what, 'organisation')
  return name
}

/**
 * A website as it is kept: `kestrel-trust.example` becomes `https://kestrel-trust.example`. Null
 * where nothing was written. Throws `Invalid` on `website` for what is no web address.
 */
export function websiteAddress(text: string | null): string | null {
  const line = oneLine(text ?? '')
  if (line === '') return null
  const wrong = new Invalid(({ t }) => t('refusals.website'), 'website')
  if (/\s/u.test(line) || line.length > LONGEST) throw wrong
  const url = parsed(/^[a-z][a-z0-9+.-]*:\/\//iu.test(line) ? line : `https://${line}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) throw wrong
  // A name with a dot in it: not a port, not a number, not a machine of one's own.
  if (!/^(?=.{4,253}$)[^.]+(\.[^.]+)*\.\p{L}[\p{L}\p{N}-]+$/iu.test(url.hostname)) throw wrong
  return url.href.replace(/\/$/, '')
}

/** The host of a website, as it is compared: without `www.`. */
export const hostOf = (website: string | null): string | null =>
  website ? (parsed(website)?.hostname.replace(/^www\./, '') ?? null) : null

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

/** By which a person is known in a letter: no organisation's key has a space. */
export const personKey = (email: string): string => `person ${email}`

/** By which a signatory is known in a letter, as a contact of theirs writes it. */
export const keyOf = (
  signature: { signatory: SignatoryType },
  contact: { organisation: string; email: string | null },
): string =>
  signature.signatory === 'person'
    ? personKey(contact.email ?? '')
    : organisationKey(contact.organisation)

/** An email address, where one was written. Throws `Invalid` on `field`. */
export const optionalEmail = (text: string | null, field: string): string | null =>
  oneLine(text ?? '') === '' ? null : emailAddress(text ?? '', field)

/** An email address as it is kept: lower case. Throws `Invalid` on `field`. */
export function emailAddress(text: string, field = 'email'): string {
  const email = oneLine(text).toLowerCase()
  if (
    !/^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@.<>"(),;:\\[\]]+$/u.test(email) ||
    email.length > LONGEST
  ) {
    throw new Invalid(({ t }) => t('refusals.email'), field)
  }
  return email
}
