import { createTranslator } from 'use-intl/core'
import { ar } from './ar'
import { cy } from './cy'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { directionIn, type Language, localeOf } from './languages'
import { momentsIn } from './moments'
import type { Messages, Say, Translated, Words } from './words'

const CATALOGUES: Readonly<Record<Language, Translated<Messages>>> = { ar, cy, en, es, fr }

const drawn = new Map<string, Words>()

/** The words of a language, with days by the clocks of a place (IANA). What it has said once, it has ready the next time. */
export function wordsIn(language: Language, clocks = 'UTC'): Words {
  const key = `${language} ${clocks}`
  const words = drawn.get(key) ?? wordsOf(language, CATALOGUES[language], clocks)
  drawn.set(key, words)
  return words
}

/** Words from a catalogue: every key of it is there, and takes the arguments that the English one takes. */
export function wordsOf(language: Language, messages: Translated<Messages>, clocks = 'UTC'): Words {
  const t = sayIn(language, messages)
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' })
  return {
    language,
    direction: directionIn(language),
    t,
    ...momentsIn(language, t, clocks),
    languages: (tags) =>
      tags.map((tag) => names.of(tag) ?? tag).join(directionIn(language) === 'rtl' ? '، ' : ', '),
  }
}

function sayIn(language: Language, messages: Translated<Messages>): Say {
  const sentences = directionIn(language) === 'rtl' ? isolating(messages) : messages
  return createTranslator<Messages>({
    locale: localeOf(language),
    // What it takes is read from the sentences of English. The others have the same keys, by their type, with the same
    // arguments, as a test holds.
    messages: sentences as Messages,
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })
}

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** The same sentences, with what is put into them in a box of its own: a name in another script would turn the line around it. */
function isolating<Sentences extends object>(sentences: Sentences): Sentences {
  const boxed = (said: unknown): unknown =>
    typeof said === 'string'
      ? said.replace(/\{(\w+)\}/g, `${FIRST_STRONG_ISOLATE}{$1}${POP_ISOLATE}`)
      : isolating(Object(said))
  const entries = Object.entries(sentences).map(([key, said]) => [key, boxed(said)])
  return Object.fromEntries(entries)
}
