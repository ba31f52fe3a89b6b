const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' })
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** A language as English has it, `Arabic`; its tag where there is no word for it. */
export const languageInEnglish = (tag: string): string => NAMES.of(tag) ?? tag

/** Several of them: `English, Arabic and French`. */
export const languagesInEnglish = (tags: readonly string[]): string =>
  LIST.format(tags.map(languageInEnglish))
