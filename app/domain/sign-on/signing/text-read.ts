const LONGEST_TAG = 35

/**
 * In which language somebody had the text before them, by their form, as it is kept with the contact:
 * null where it says nothing, or nothing that is a language.
 */
export function textRead(language: string | undefined): { text_language: string | null } {
  if (!language || language.length > LONGEST_TAG) return { text_language: null }
  try {
    return { text_language: Intl.getCanonicalLocales(language)[0] ?? null }
  } catch {
    // Intl throws a RangeError for what is no language tag.
    return { text_language: null }
  }
}
