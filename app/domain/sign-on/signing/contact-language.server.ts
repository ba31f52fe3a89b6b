import { type Language, languageOf } from '../../../words/languages'
import type { Words } from '../../../words/words'
import { wordsIn } from '../../../words/words.server'

interface Reader {
  readonly language: string | null
  readonly text_language: string | null
}

/**
 * In which language a contact is written to, and opens what the message links to: the one that they read the form in; of whom a
 * coordinator wrote down, the text's, where it is one of ours.
 */
export const languageOfContact = (
  contact: Reader,
  letter: { readonly language: string },
): Language =>
  languageOf(contact.language) ??
  languageOf(contact.text_language) ??
  languageOf(letter.language) ??
  'en'

/** What a contact is written to with, days by the letter's clocks. */
export const wordsForContact = (
  contact: Reader,
  letter: { readonly language: string; readonly time_zone: string },
): Words => wordsIn(languageOfContact(contact, letter), letter.time_zone)
