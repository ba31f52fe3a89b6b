/** The languages that public pages and mails to contacts are in, each by the name that it has in itself. */
export const LANGUAGES = {
  ar: 'العربية',
  cy: 'Cymraeg',
  en: 'English',
  es: 'Español',
  fr: 'Français',
} as const

export type Language = keyof typeof LANGUAGES

const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag)

/** The tags, in the order in which they are offered. */
export const languages: readonly Language[] = Object.keys(LANGUAGES).filter(isLanguage)

/** The one of ours that a BCP 47 tag names, whatever its region: `ar` for `ar-EG`. Null where it is none of ours. */
export function languageOf(tag: string | null | undefined): Language | null {
  const primary = (tag ?? '').trim().toLowerCase().split('-')[0] ?? ''
  return isLanguage(primary) ? primary : null
}

/** How lines run. */
export const directionIn = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr'

/** By which `Intl` writes days and numbers. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language)
