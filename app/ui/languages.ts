/** The languages to choose from, by BCP 47 tag: those that letters in these coalitions are written in. */
const TAGS = [
  'en-GB',
  'cy',
  'ga',
  'gd',
  'ar',
  'bn',
  'de',
  'es',
  'fa',
  'fr',
  'gu',
  'hi',
  'it',
  'ku',
  'pa',
  'pl',
  'ps',
  'pt',
  'ro',
  'so',
  'sq',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
]

const IN_ENGLISH = new Intl.DisplayNames(['en-GB'], { type: 'language' })

/** A language in English, and in itself where it has a name there: "Polish, polski". */
export function languageName(tag: string): string {
  const english = IN_ENGLISH.of(tag) ?? tag
  const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag)
  return own && own !== tag && own !== english ? `${english}, ${own}` : english
}

/** The languages as options of a choice, by name, with the one that is chosen now among them. */
export function languageOptions(chosen: string): { value: string; label: string }[] {
  const [first = 'en-GB', ...others] = TAGS.includes(chosen) ? TAGS : [...TAGS, chosen]
  const named = (tag: string) => ({ value: tag, label: languageName(tag) })
  return [
    named(first),
    ...others.map(named).sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
  ]
}
