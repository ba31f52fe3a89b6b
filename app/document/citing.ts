import type { NumberedFootnote } from './footnotes'
import { isIbid } from './ibid'
import type { Text } from './letter-text'
import { plainRuns } from './walk'

/** A source that a letter names already, without the page that was named with it. */
export interface Source {
  /** The first note that names it. */
  readonly number: number
  readonly content: readonly Text[]
  readonly text: string
}

const PLACE_WORDS = 'pp?\\.?|pages?|paras?\\.?|paragraphs?|págs?\\.?|§|ص\\.?'
const PLACE = `(?:${PLACE_WORDS})\\s*[\\divxlc]+(?:\\s*[–-]\\s*[\\divxlc]+)?`
const PLACE_AT_END = new RegExp(`[\\s,;:]+\\(?${PLACE}\\)?[\\s.]*$`, 'iu')
const STOP_AT_END = /[\s.,;:]+$/u
const NUMBER = /^\d+$/u
const RANGE = /^\d+\s*[–-]\s*\d+$/u

/** The sources that may be cited again: each once, in the order in which they are named first. */
export function sourcesIn(notes: readonly NumberedFootnote[]): Source[] {
  const found = new Map<string, Source>()
  for (const { number, content, text } of notes) {
    if (isIbid(text)) continue
    const cited = withoutPlace(content, text)
    const its = plainRuns(cited)
    if (its !== '' && !found.has(its)) found.set(its, { number, content: cited, text: its })
  }
  return [...found.values()]
}

/**
 * A source as it is cited again: its words, with their italics and links, and where in it. A bare number
 * is a page, as "12" or "12-14"; anything else stands as it is typed ("para 7"); nothing is well too.
 */
export function citedAgain({ content }: Source, where: string): Text[] {
  const place = placeOf(where.trim().replace(/\.$/u, ''))
  return [...content, { type: 'text', text: place === '' ? '.' : `, ${place}.` }]
}

function placeOf(where: string): string {
  if (NUMBER.test(where)) return `p. ${where}`
  return RANGE.test(where) ? `pp. ${where.replace(/\s*[–-]\s*/u, '–')}` : where
}

function withoutPlace(content: readonly Text[], text: string): Text[] {
  const bare = text.replace(PLACE_AT_END, '').replace(STOP_AT_END, '')
  const kept: Text[] = []
  let left = bare.length
  for (const run of content) {
    const words = run.text.slice(0, left)
    left -= words.length
    if (words !== '') kept.push({ ...run, text: words })
  }
  return kept
}
