import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { ar } from '../../app/words/ar'
import { cy } from '../../app/words/cy'
import { en } from '../../app/words/en'
import { es } from '../../app/words/es'
import { fr } from '../../app/words/fr'
import { languages, localeOf } from '../../app/words/languages'
import { sentencesOf } from './sentences'

const CATALOGUES = { ar, cy, en, es, fr }
const others = languages.filter((language) => language !== 'en')

type Parsed = ReturnType<typeof parse>

/** What a sentence takes: its arguments and tags with what each of them is. */
function takenBy(parsed: Parsed): string[] {
  const taken = parsed.flatMap((part): string[] => {
    if (part.type === TYPE.literal || part.type === TYPE.pound) return []
    const own = `${TYPE[part.type]} ${part.value}`
    if (part.type === TYPE.tag) return [own, ...takenBy(part.children)]
    if (part.type !== TYPE.plural && part.type !== TYPE.select) return [own]
    return [own, ...Object.values(part.options).flatMap(({ value }) => takenBy(value))]
  })
  return [...new Set(taken)].sort()
}

/** The cases of each plural in a sentence. */
const pluralsOf = (parsed: Parsed): string[][] =>
  parsed.flatMap((part): string[][] => {
    if (part.type === TYPE.tag) return pluralsOf(part.children)
    if (part.type !== TYPE.plural) return []
    const within = Object.values(part.options).flatMap(({ value }) => pluralsOf(value))
    return [Object.keys(part.options), ...within]
  })

test.each(others)('In %s there is every sentence that English has, and no other.', (language) => {
  const keys = [...sentencesOf(CATALOGUES[language]).keys()].sort()
  expect(keys).toEqual([...sentencesOf(en).keys()].sort())
})

test.each(others)('Each sentence in %s takes what the English one takes.', (language) => {
  const said = sentencesOf(CATALOGUES[language])
  for (const [key, english] of sentencesOf(en)) {
    expect(takenBy(parse(said.get(key) ?? '')), key).toEqual(takenBy(parse(english)))
  }
})

test.each(languages)(
  'A number in %s has words for every case that the language knows.',
  (language) => {
    const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions()
    for (const [key, said] of sentencesOf(CATALOGUES[language])) {
      for (const cases of pluralsOf(parse(said))) {
        expect(cases, key).toEqual(expect.arrayContaining(pluralCategories))
      }
    }
  },
)

test.each(languages)(
  'No sentence in %s is empty, or writes an apostrophe that would quote.',
  (language) => {
    for (const [key, said] of sentencesOf(CATALOGUES[language])) {
      expect(said.trim(), key).toMatch(/\S/)
      expect(said, key).not.toContain("'")
    }
  },
)

/** The same in another language: names, and words that two languages share. */
const SHARED =
  /^(places|page\.momentUtc$|form\.(email|namings|country)$|share\.head$|versions\.head$)/

test.each(others)('Nothing in %s was left in English.', (language) => {
  const said = sentencesOf(CATALOGUES[language])
  const left = [...sentencesOf(en)]
    .filter(([key, english]) => said.get(key) === english && !SHARED.test(key))
    .map(([key]) => key)
  expect(left).toEqual([])
})
