import type { VersionRow } from '../../../../prisma-free-db/queries/versions'
import { readTexts } from '../../../document/canonical'
import { chosenText } from '../../../document/chosen-text'
import { cleanText } from '../../../document/clean'
import { type Change, difference } from '../../../document/difference'
import { saidCounts } from '../../../document/difference/said'
import { languagesInEnglish } from '../../../document/language-name'
import type { LetterText } from '../../../document/letter-text'

/** What became of a text in one language, to be shown to whoever signs: see `drawnDifference`. */
export interface TextDifference {
  readonly what: 'changed' | 'added' | 'removed'
  /** BCP 47. */
  readonly language: string
  /** None where the language was removed. */
  readonly changes: readonly Change[]
}

/** What became of a version on its way to another. */
export interface VersionDifference {
  /** How much changed, or in which languages, as a sentence of English. */
  readonly counts: string
  /** In each language that changed; the one in which it is read before the others. At least one. */
  readonly texts: readonly TextDifference[]
  /** One of the two is in more than one language. */
  readonly isInSeveral: boolean
}

/**
 * The difference between two versions of a letter. Names nobody who wrote it.
 *
 * @param asked the languages in which somebody reads it, BCP 47, the dearest first.
 */
export function differenceOf(
  from: VersionRow,
  to: VersionRow,
  ...asked: readonly (string | null | undefined)[]
): VersionDifference {
  const pairs = pairsOf(from, to)
  const own = chosenText(readTexts(to.canonical), ...asked).language
  const texts = pairs
    .filter(
      ({ what, changes }) => what !== 'changed' || changes.some(({ kind }) => kind !== 'same'),
    )
    .sort((one, other) => Number(other.language === own) - Number(one.language === own))
  const [first = pairs[0], ...others] = texts
  const all = [first, ...others]
  const isInSeveral = pairs.length > 1
  return {
    counts: isInSeveral ? saidLanguages(all) : saidCounts(first.changes),
    texts: all,
    isInSeveral,
  }
}

/** As `difference`, of two versions in one language of the second. */
export function changesBetween(
  from: VersionRow,
  to: VersionRow,
  language: string,
): readonly Change[] {
  return pairsOf(from, to).find((pair) => pair.language === language)?.changes ?? []
}

const NOTHING: LetterText = { type: 'doc', content: [] }

/** The two texts in each language that either has; that of the second first. */
function pairsOf(from: VersionRow, to: VersionRow): readonly [TextDifference, ...TextDifference[]] {
  const [first, ...others] = readTexts(to.canonical)
  const before = readTexts(from.canonical)
  // The text that a letter was written in first is one text, whatever its language was said to be.
  const textBefore = (language: string) =>
    (language === first.language ? before[0] : before.find((one) => one.language === language))
      ?.text
  const pair = ({ language, text }: { language: string; text: LetterText }): TextDifference => {
    const earlier = textBefore(language)
    if (earlier) {
      return { language, what: 'changed', changes: difference(cleanText(earlier), cleanText(text)) }
    }
    // A letter without anything is one empty line, and nobody took that away.
    const all = difference(cleanText(NOTHING), cleanText(text))
    return { language, what: 'added', changes: all.filter(({ kind }) => kind === 'added') }
  }
  const gone = before
    .slice(1)
    .filter(({ language }) => others.every((one) => one.language !== language))
    .map(({ language }): TextDifference => ({ language, what: 'removed', changes: [] }))
  return [pair(first), ...others.map(pair), ...gone]
}

const SAID = { changed: 'changed in', added: 'new in', removed: 'no longer in' }

/** "Changed in English and Arabic; new in French." */
function saidLanguages(texts: readonly TextDifference[]): string {
  const parts = (['changed', 'added', 'removed'] as const).flatMap((what) => {
    const languages = texts.filter((one) => one.what === what).map(({ language }) => language)
    return languages.length > 0 ? [`${SAID[what]} ${languagesInEnglish(languages)}`] : []
  })
  const said = parts.join('; ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
