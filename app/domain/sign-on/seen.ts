/**
 * Characters that nobody sees: control and direction characters, fillers, joiners, variation selectors, and what is no
 * character at all. They would let a name show as another, turn a line around, or stand beside its twin.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\u2800]/gu

/** Scripts in which a joiner changes how letters are written. */
const JOINED =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}]'

/** Where they belong to the writing: between such letters, and in an emoji of several. */
const BELONGS = new RegExp(
  [
    `(?<=${JOINED})[\\u200c\\u200d](?=\\p{L})`,
    '(?<=\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f)\\u200d(?=\\p{Extended_Pictographic})',
    '(?<=\\p{Extended_Pictographic})\\ufe0f',
  ].join('|'),
  'gu',
)

/** A text without what nobody sees in it. */
export function withoutUnseen(text: string): string {
  const belongs = new Set([...text.matchAll(BELONGS)].map((found) => found.index))
  return text.replace(UNSEEN, (one, at: number) => (belongs.has(at) ? one : ''))
}

/** More marks upon one letter than any language writes: they run over the lines above and below. */
export const hasTooManyMarks = (text: string): boolean => /\p{M}{7}/u.test(text)
