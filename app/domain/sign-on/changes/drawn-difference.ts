import type { Change } from '../../../document/difference'
import { differenceHtml } from '../../../document/difference-html'
import { directionOf } from '../../../document/direction'
import { differenceWords } from '../../../words/difference-words'
import type { Words } from '../../../words/words'
import type { TextDifference, VersionDifference } from './difference.server'

/** What became of a text in one language, as a page shows it. */
interface DrawnText {
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The language by its name, where there are several. */
  readonly title: string | null
  /** How much changed, as a sentence. */
  readonly counts: string
  /** Everything that people wrote in it is escaped. Empty where the language was removed. */
  readonly html: string
}

/** A difference as somebody reads it. */
export interface DrawnDifference {
  /** How much changed, or in which languages, as a sentence. */
  readonly said: string
  readonly texts: readonly DrawnText[]
}

/** A difference between two versions in the words of who reads it. */
export function drawnDifference(
  { isInSeveral, texts }: Pick<VersionDifference, 'isInSeveral' | 'texts'>,
  words: Words,
): DrawnDifference {
  const { t, languages } = words
  const drawn = texts.map(({ what, language, changes }) => ({
    language,
    direction: directionOf(language),
    title: isInSeveral ? languages([language]) : null,
    counts: saidOf(what, changes, words),
    html:
      what === 'removed'
        ? ''
        : differenceHtml(changes, {
            nameOf: () => null,
            words: differenceWords(words),
            whole: false,
          }),
  }))
  const said = isInSeveral
    ? t('versions.languagesChanged', { languages: languages(texts.map((one) => one.language)) })
    : (drawn[0]?.counts ?? t('versions.nothing'))
  return { said, texts: drawn }
}

function saidOf(what: TextDifference['what'], changes: readonly Change[], { t }: Words): string {
  if (what === 'added') return t('versions.languageNew')
  if (what === 'removed') return t('versions.languageGone')
  const parts = (['changed', 'added', 'removed', 'moved'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count > 0 ? [t(`versions.${kind}`, { count })] : []
  })
  return parts.length === 0 ? t('versions.nothing') : `${parts.join(' · ')}.`
}
