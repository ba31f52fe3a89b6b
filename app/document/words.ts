/** What joins what stands on both sides of it to one word: `thirty-one`, `and/or`, an address. */
const JOINS = /^[.\-‐‑/@:_'’+&=?#%~]+$/u

/**
 * Counts the words of a text, as the language writes them (a BCP 47 tag), so that Thai or Japanese,
 * which write no spaces, count too. What is written together with a hyphen or a dot is one word, as
 * for an office suite and for whoever sets a limit; browsers and servers disagree on where else such
 * words would end.
 */
export function wordCounter(language: string): (text: string) => number {
  const segmenter = segmenterFor(language)
  return (text) => {
    let words = 0
    // What has come since the last word; null before the first.
    let between: string | null = null
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (!isWordLike) {
        if (between !== null) between += segment
        continue
      }
      if (between === null || !JOINS.test(between)) words += 1
      between = ''
    }
    return words
  }
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' })
  }
}
