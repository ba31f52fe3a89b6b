import type { Language } from './languages'
import type { Words } from './words'

/** In which language somebody reads a public page. */
export interface Reading {
  /** The language that they chose by a link, else in which they signed or were invited, else the one that their browser asks for; null where it is none of ours. */
  readonly asked: Language | null
  /** What the page is drawn with, as far as is known of it by now. */
  readonly words: Words
  /** Says which letter the page is about: its language counts where they asked for none, and its clocks (IANA) tell the days. */
  ofLetter(language: string, clocks?: string): Words
  /** Says that somebody reads it who signed in this language, or was invited in it: it counts before what their browser asks for. */
  ofContact(language: Language, clocks?: string): Words
  /** A path of ours, with the language in it where they chose one. */
  to(path: string): string
}
