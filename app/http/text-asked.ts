/** In which language somebody asks to read a letter: `?text=fr`; null where their address says nothing of it. */
export const textAsked = (request: Request): string | null =>
  new URL(request.url).searchParams.get('text')

/** What follows a path so that the letter is read in a language there. */
export const inText = (language: string): string => `?${new URLSearchParams({ text: language })}`
