/** The header in which the page of a letter says whose account it was made for. */
export const MADE_FOR = 'X-Made-For'
