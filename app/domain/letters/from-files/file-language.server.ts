import { directionOf } from '../../../document/direction'
import type { LetterText } from '../../../document/letter-text'
import { elementsBelow, type MarkupElement } from '../../../document/markup'
import { plainText } from '../../../document/plain'
import { parseMarkup } from './markup.server'
import type { WordParts } from './word-file.server'

/** The languages that a file is set in: for letters from left to right, and for others. */
export interface FileLanguages {
  readonly western?: string | undefined
  readonly complex?: string | undefined
}

/** What a Word file says of its languages (ECMA-376 part 1, 17.3.2.20 and 17.15.1.88). */
export function languagesOfWord(parts: WordParts): FileLanguages {
  const root = (path: string) => parseMarkup(parts.get(path)?.toString('utf8') ?? '', 'xml')
  const styles = root('word/styles.xml')
  const defaults = elementsBelow(styles, 'w:docDefaults').flatMap((one) =>
    elementsBelow(one, 'w:lang'),
  )
  const theme = elementsBelow(root('word/settings.xml'), 'w:themeFontLang')
  const said = (name: string) =>
    [...defaults, ...theme].map(({ attrs }) => attrs[name]).find((tag) => tag !== undefined)
  return { western: said('w:val'), complex: said('w:bidi') }
}

/** What an OpenDocument text says of its languages (ODF 1.3 part 3, 20.188, 20.202 and 20.375). */
export function languagesOfOdt(styles: MarkupElement): FileLanguages {
  const looks = elementsBelow(styles, 'style:default-style')
    .filter(({ attrs }) => attrs['style:family'] === 'paragraph')
    .flatMap((style) => elementsBelow(style, 'style:text-properties'))
  const tag = (language: string, country: string): string | undefined => {
    const look = looks.find(({ attrs }) => attrs[language] !== undefined)
    const [name, region] = [look?.attrs[language], look?.attrs[country]]
    if (name === undefined || name === 'none' || name === 'zxx') return undefined
    return region && region !== 'none' ? `${name}-${region}` : name
  }
  return {
    western: tag('fo:language', 'fo:country'),
    complex: tag('style:language-complex', 'style:country-complex'),
  }
}

/** The language of a text among those of its file, by the letters that it is written in; undefined where the file does not say. */
export function languageOf(
  text: LetterText,
  { western, complex }: FileLanguages,
): string | undefined {
  const words = plainText(text)
  const count = (letters: RegExp) => words.match(letters)?.length ?? 0
  const isRightToLeft = count(RIGHT_TO_LEFT) > count(/\p{L}/gu) / 2
  const tag = isRightToLeft ? (complex ?? western) : western
  if (tag === undefined || (directionOf(tag) === 'rtl') !== isRightToLeft) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
