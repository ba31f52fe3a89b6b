import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { Change, NodeJson, Shape } from '../../document/suggested-change'
import { wordsOf } from '../../document/suggestion-marks'
import type { SuggestedPart, Suggestion } from '../../document/suggestions'

const LONGEST = 120
const LONGEST_TABLE = 1_000
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** What a suggestion is about, in sentences; the text is that of the letter which holds it. */
export function sayingsOf(suggestion: Suggestion, doc: Node): string[] {
  const { inserted, deleted, parts } = suggestion
  const said = new Set<string>()
  const [added, gone] = [quoted(inserted), quoted(deleted)]
  if (added && gone) said.add(`Replaces ${gone} with ${added}`)
  else if (added) said.add(`Adds ${added}`)
  else if (gone) said.add(`Deletes ${gone}`)
  for (const part of parts) if (part.change) said.add(sayingOf(part.change, part, doc))
  return [...said]
}

function sayingOf(change: Change, part: SuggestedPart, doc: Node): string {
  switch (change.kind) {
    case 'split':
      return `New ${blockName(change)}`
    case 'join':
      return 'Joins this paragraph to the one before'
    case 'block':
      return stepped(change, doc.resolve(part.from)) ?? `Makes this ${article(blockName(change))}`
    case 'footnote': {
      const words = quoted(change.content.map(textOf).join(''))
      return words ? `New footnote: ${words}` : 'New footnote, still empty'
    }
    case 'break':
      return 'New line in this paragraph'
    case 'remove':
      return removed(doc.resolve(part.to).nodeAfter)
    case 'remove-block':
      return 'Takes out what stands beside this paragraph: a page break or the list of signatories'
    case 'place':
      return placed(change.node)
    case 'mark':
      return formatted(change, quoted(doc.textBetween(part.from, part.to)))
  }
}

/** What is said of a point of a list that stays one, deeper than before or less deep; null for all else. */
function stepped({ in: within }: Shape, $now: ResolvedPos): string | null {
  const was = Array.from({ length: $now.depth }, (_, depth) => $now.node(depth).type.name)
  const steps = (path: readonly string[]) => path.filter((name) => name === 'listItem').length
  const [before, after] = [steps(was), steps(within)]
  if (before === 0 || after === 0 || before === after) return null
  return after > before ? 'Moves this point one step deeper' : 'Moves this point one step back'
}

function removed(node: Node | null): string {
  if (node?.type.name !== 'footnote') return 'Takes out a line break'
  const words = quoted(wordsOf(node.textContent))
  return words ? `Takes out the footnote ${words}` : 'Takes out an empty footnote'
}

function placed(node: NodeJson): string {
  if (node.type === 'pageBreak') return 'New page'
  if (node.type !== 'table') return 'Puts the list of signatories here'
  // It is seen nowhere else until it is accepted.
  const words = quoted(wordsIn(node).join(' · '), LONGEST_TABLE)
  return words ? `New table: ${words}` : 'New table, still empty'
}

const LOOKS: Readonly<Record<string, string>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  superscript: 'raised',
}

function formatted({ mark, on }: Extract<Change, { kind: 'mark' }>, words: string): string {
  const what = words || 'this'
  if (mark.type !== 'link') {
    const look = LOOKS[mark.type] ?? mark.type
    return on ? `Makes ${what} ${look}` : `Makes ${what} no longer ${look}`
  }
  return on ? `Links ${what} to ${String(mark.attrs?.href ?? '')}` : `Takes the link off ${what}`
}

const HEADINGS = ['title', 'heading', 'smaller heading']

function blockName({ type, attrs, in: within }: Shape): string {
  if (attrs.annex === true) return 'heading of an annex'
  if (type === 'heading') return HEADINGS[Number(attrs.level) - 1] ?? 'heading'
  if (attrs.role) return 'line of the letterhead'
  const [outer] = within.slice(-2)
  if (within.at(-1) === 'listItem') {
    return outer === 'orderedList' ? 'point of a numbered list' : 'point of a list'
  }
  return within.at(-1) === 'blockquote' ? 'paragraph of a quotation' : 'paragraph'
}

const article = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`

const textOf = (node: NodeJson): string => (typeof node.text === 'string' ? node.text : '')

/** The words of a block that is suggested, line by line. */
function wordsIn({ content }: NodeJson): string[] {
  // The text of the letter that a suggestion is shown for was read by the schema; what it says was not.
  const parts: readonly NodeJson[] = Array.isArray(content) ? content : []
  const own = parts.map(textOf).join('')
  return own === '' ? parts.flatMap(wordsIn) : [own]
}

/** Words between quotation marks, not too many; empty for none. */
function quoted(words: string, longest = LONGEST): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line === '') return words === '' || words.includes('\n') ? '' : 'a space'
  const letters = Array.from(line)
  const said = letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line
  // Else their full stop would stand on the wrong side of an English sentence.
  return RIGHT_TO_LEFT.test(said) ? `“\u2068${said}\u2069”` : `“${said}”`
}
