import type { Words } from '../../../words/words'

/** How many paragraphs of a text are not as they were, by what became of them. */
export interface Counted {
  readonly changed: number
  readonly added: number
  readonly removed: number
  readonly moved: number
}

/** How much changed from one version to another, or in which languages, as somebody without an account reads it. */
export function saidDifference(
  difference: {
    readonly isInSeveral: boolean
    readonly texts: readonly { readonly language: string; readonly counted: Counted }[]
  },
  { t, languages }: Words,
): string {
  if (difference.isInSeveral) {
    const tags = difference.texts.map(({ language }) => language)
    return t('versions.languagesChanged', { languages: languages(tags) })
  }
  const counted = difference.texts[0]?.counted
  const parts = (['changed', 'added', 'removed', 'moved'] as const).flatMap((what) => {
    const count = counted?.[what] ?? 0
    return count > 0 ? [t(`versions.${what}`, { count })] : []
  })
  return parts.length === 0 ? t('versions.nothing') : `${parts.join(' · ')}.`
}
