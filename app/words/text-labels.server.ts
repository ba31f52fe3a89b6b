import { type Language, languageOf } from './languages'
import { wordsIn } from './words.server'

/**
 * What the HTML of a letter says of its footnotes and tables: in the language of the text, for they are heard as a part of it;
 * where that is none of ours, in the one in which the page around it is read.
 *
 * @param language of the text, BCP 47
 */
export function textLabels(language: string, reader: Language) {
  const { t } = wordsIn(languageOf(language) ?? reader)
  return {
    footnotes: t('text.footnotes'),
    table: t('text.table'),
    footnote: (number: number) => t('text.footnote', { mark: String(number) }),
    back: (number: number) => t('text.back', { mark: String(number) }),
  }
}
