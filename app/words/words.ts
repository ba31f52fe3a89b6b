import type { createTranslator } from 'use-intl/core'
import type { en } from './en'
import type { Language } from './languages'

/** Every sentence by its key, as it is in English: the other languages have the same keys with the same arguments. */
export type Messages = typeof en

/** The same sentences in another language. */
export type Translated<Sentences> = {
  readonly [Key in keyof Sentences]: Sentences[Key] extends string
    ? string
    : Translated<Sentences[Key]>
}

/** Says a sentence by its key and arguments, as text; `rich` as what React draws, with tags in it. */
export type Say = ReturnType<typeof createTranslator<Messages>>

/** How one language says everything that somebody without an account reads. */
export interface Words {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly t: Say
  /** A day: "2 November 2026". Of an ISO instant by the clocks of the place that the page is about, in UTC where it is about none; a day is that day. */
  readonly day: (at: string) => string
  /** The day of an instant by the clocks of a place (IANA). */
  readonly dayIn: (at: string, timeZone: string) => string
  /** A moment in UTC: "2 November 2026, 09:40 UTC". */
  readonly moment: (at: string) => string
  /** Languages by their names, of BCP 47 tags. */
  readonly languages: (tags: readonly string[]) => string
  /** The last moment to do something, by the clocks of a place: "Friday 3 December, 17:00 London time"; with the year where it is another than now. */
  readonly lastMoment: (at: string, timeZone: string, now: string) => string
}

/** Something that can be said in any language, such as why a form is not taken. */
export type Saying = (words: Words) => string
