import { acceptedLanguage } from './accepted'
import { type Language, languageOf } from './languages'
import type { Reading } from './reading'
import { wordsIn } from './words.server'

/**
 * How a page is read: in the language that its address names (`?lang=cy`), else in the one that a contact signed in or was invited in, else in
 * what the browser asks for, else in the letter's, else in English.
 */
export function readingOf(request: { chosen: string | null; accepts: string }): Reading {
  const chosen = languageOf(request.chosen)
  const accepted = acceptedLanguage(request.accepts)
  let before: Language | null = null
  let letter: Language | null = null
  let clocks: string | undefined
  const words = () => wordsIn(chosen ?? before ?? accepted ?? letter ?? 'en', clocks)
  return {
    get asked() {
      return chosen ?? before ?? accepted
    },
    get words() {
      return words()
    },
    ofLetter(language, its) {
      letter = languageOf(language)
      clocks = its
      return words()
    },
    ofContact(language, its) {
      before = language
      clocks = its
      return words()
    },
    to: (path) => (chosen ? inLanguage(path, chosen) : path),
  }
}

function inLanguage(path: string, language: Language): string {
  const [address = '', fragment] = path.split('#', 2)
  const [place = '', query] = address.split('?', 2)
  const asked = new URLSearchParams(query)
  asked.set('lang', language)
  return `${place}?${asked}${fragment === undefined ? '' : `#${fragment}`}`
}
