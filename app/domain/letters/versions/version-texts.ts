import type { VersionRow } from '../../../../prisma-free-db/queries/versions'
import { type ReadText, readTexts } from '../../../document/canonical'
import { chosenText } from '../../../document/chosen-text'
import type { Letter } from '../access.server'

/** The languages that a version holds, BCP 47: the one that it was written in first, then the others. */
export const languagesOf = ({
  language,
  translated_into,
}: Pick<VersionRow, 'language' | 'translated_into'>): readonly [string, ...string[]] => [
  language,
  ...(translated_into?.split(' ') ?? []),
]

/** In which of its languages a version is read by who asked for these, BCP 47; see `chosenText`. */
export const languageIn = (
  version: Pick<VersionRow, 'language' | 'translated_into'>,
  ...asked: readonly (string | null | undefined)[]
): string => {
  const [first, ...others] = languagesOf(version).map((language) => ({ language }))
  return first ? chosenText([first, ...others], ...asked).language : version.language
}

/** The text of a version in the first of these languages that it holds, else as it was written first. */
export const textIn = (
  { canonical }: Pick<VersionRow, 'canonical'>,
  ...asked: readonly (string | null | undefined)[]
): ReadText => chosenText(readTexts(canonical), ...asked)

/** The title of a version as those read it who asked for these languages, BCP 47. */
export const titleIn = (
  version: Pick<VersionRow, 'title' | 'translated_into' | 'canonical'>,
  ...asked: readonly (string | null | undefined)[]
): string =>
  // To take a text of one language apart only for its title would take longer than all else.
  version.translated_into ? textIn(version, ...asked).title : version.title

/** What a version says of a letter: of a translation, the text in its language, or null where it holds none. */
export function textFor(letter: Letter, version: Pick<VersionRow, 'canonical'>): ReadText | null {
  const [original, ...translations] = readTexts(version.canonical)
  if (letter.translation_of === null) return original
  return translations.find(({ language }) => language === letter.language) ?? null
}
