/**
 * The text in the language that somebody asked for, first choice first: in that very one, else in
 * another form of it (`pt` for `pt-BR`); where there is none, the one that the letter was written in
 * first, which stands before the others.
 *
 * @param asked BCP 47, or what somebody wrote in an address; empty and null ask for nothing.
 */
export function chosenText<T extends { readonly language: string }>(
  texts: readonly [T, ...T[]],
  ...asked: readonly (string | null | undefined)[]
): T {
  for (const tag of asked) {
    if (!tag) continue
    const found =
      texts.find(({ language }) => language.toLowerCase() === tag.toLowerCase()) ??
      texts.find(({ language }) => bare(language) === bare(tag))
    if (found) return found
  }
  return texts[0]
}

/** The language of a tag, without script and region. */
const bare = (tag: string): string => (tag.split('-')[0] ?? '').toLowerCase()
