import type { Thread } from '../../document/talk'

/** What a thread is about: its words, or what is suggested. */
export function ThreadQuote({ thread: { about, quote } }: { thread: Thread }) {
  if (about === 'suggestion') return <span dir="auto">Suggestion: {quote}</span>
  return <q dir="auto">{quote || 'A footnote'}</q>
}

/** The same in words, for the name of what holds the thread. */
export function aboutOf({ about, quote }: Thread): string {
  if (about === 'suggestion') return `a suggestion: ${quote}`
  return about === 'footnote' ? `a footnote: ${quote}` : quote
}
