const LETTERS = '23456789abcdefghijkmnpqrstuvwxyz'

/** An id that nobody else has. Also on a page that came without https, where `randomUUID` is not there. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => LETTERS.charAt(byte & 31)).join(
    '',
  )
