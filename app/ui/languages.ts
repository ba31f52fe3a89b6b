/**
 * The languages to choose from, by BCP 47 tag: in English and in themselves. Written out, because
 * browsers and servers do not know the same names, and a page must say the same in both.
 */
const NAMES: Record<string, string> = {
  en: 'English',
  'en-GB': 'English (British)',
  sq: 'Albanian, shqip',
  ar: 'Arabic, العربية',
  bn: 'Bengali, বাংলা',
  zh: 'Chinese, 中文',
  nl: 'Dutch, Nederlands',
  fr: 'French, français',
  gd: 'Gaelic (Scottish), Gàidhlig',
  de: 'German, Deutsch',
  el: 'Greek, ελληνικά',
  gu: 'Gujarati, ગુજરાતી',
  he: 'Hebrew, עברית',
  hi: 'Hindi, हिन्दी',
  ga: 'Irish, Gaeilge',
  it: 'Italian, italiano',
  ku: 'Kurdish, kurdî',
  ps: 'Pashto, پښتو',
  fa: 'Persian, فارسی',
  pl: 'Polish, polski',
  pt: 'Portuguese, português',
  pa: 'Punjabi, ਪੰਜਾਬੀ',
  ro: 'Romanian, română',
  so: 'Somali, Soomaali',
  es: 'Spanish, español',
  ti: 'Tigrinya, ትግርኛ',
  tr: 'Turkish, Türkçe',
  uk: 'Ukrainian, українська',
  ur: 'Urdu, اردو',
  vi: 'Vietnamese, Tiếng Việt',
  cy: 'Welsh, Cymraeg',
}

/** A language in English and in itself: "Polish, polski". Its tag where it has no name here. */
export const languageName = (tag: string): string => NAMES[tag] ?? tag

/** A language in English alone: "Polish". */
export const englishLanguageName = (tag: string): string => languageName(tag).split(', ')[0] ?? tag

/** A language as it calls itself, where it stands alone: "Polski". */
export function ownLanguageName(tag: string): string {
  const name = languageName(tag).split(', ').at(-1) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/** The languages as options of a choice, with the one that is chosen now among them. */
export function languageOptions(chosen: string): { value: string; label: string }[] {
  const tags = Object.keys(NAMES)
  return [...tags, ...(tags.includes(chosen) ? [] : [chosen])].map((tag) => ({
    value: tag,
    label: languageName(tag),
  }))
}
