import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz'

/** A new id for a row: 26 characters, 130 random bits, safe in URLs and file names. */
export function newId(): string {
  return pick(26)
}

/** Whether a text is an id as `newId` makes them: a page may make one, so that what it sends twice is taken once. */
export const isId = (text: string): boolean => /^[2-9a-km-np-z]{26}$/.test(text)

/** The random end of a public address: 8 characters, so that addresses cannot be guessed in bulk. */
export function newSlugEnd(): string {
  return pick(8)
}

/** A new secret for a link: 160 random bits. Only its `hashOf` is stored. */
export function newToken(): string {
  return pick(32)
}

/** SHA-256 in hex: how ids in cookies and tokens in links are stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

// 32 letters: each random byte gives five bits without a bias.
function pick(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte & 31)).join('')
}
