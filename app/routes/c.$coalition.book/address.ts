/** In the address: the letter whose not yet asked are shown. */
export const NOT_ASKED = 'not-asked'

/** The address of the book, of everybody or of those whom a letter has not been put to. */
export const bookAddress = (letterId?: string): string =>
  letterId ? `?${NOT_ASKED}=${letterId}` : '?'
