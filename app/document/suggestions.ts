import type { Mark, Node } from '@tiptap/pm/model'
import { type Change, readChange, signIn } from './suggested-change'
import { isSuggestion, markOf, type Owner, ownerOf, wordsOf } from './suggestion-marks'

/** One stretch of a line that a suggestion is about. */
export interface SuggestedPart {
  readonly from: number
  readonly to: number
  /** A sign's change, or one of marks; null where words are put in or deleted. */
  readonly change: Change | null
  readonly kind: 'insertion' | 'deletion' | 'modification'
}

/** What one person suggests at one time, under one id. */
export interface Suggestion extends Owner {
  readonly id: string
  /** When it was begun, ISO 8601. */
  readonly time: string
  /** The name of its author, where it came in with a file; else empty. */
  readonly by: string
  /** The passage, from the first of its parts to the last. */
  readonly from: number
  readonly to: number
  /** The words that it puts in and those that it deletes, as plain text; '' for none. */
  readonly inserted: string
  readonly deleted: string
  readonly parts: readonly SuggestedPart[]
}

/** The open suggestions in a letter as the editor holds it, in the order in which they begin. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const found = new Map<string, Draft>()
  doc.descendants((node, pos) => {
    if (!node.isText) return
    const inserted = markOf(node, 'insertion')
    const sign = signIn(node.marks)
    for (const mark of node.marks) {
      if (!isSuggestion(mark)) continue
      // A sign's modification says what its insertion is.
      const isOfSign = sign !== null && mark.attrs.id === inserted?.attrs.id
      if (isOfSign && mark !== inserted) continue
      const draft = draftOf(found, mark, pos)
      if (!draft) continue
      const change = isOfSign ? sign : readChange(mark.attrs.to)
      addPart(draft, pos, node, kindOf(mark.type.name), change)
    }
  })
  return [...found.values()].filter(hasContent)
}

interface Draft extends Owner {
  id: string
  time: string
  by: string
  from: number
  to: number
  inserted: string
  deleted: string
  parts: SuggestedPart[]
}

const kindOf = (name: string): SuggestedPart['kind'] =>
  name === 'insertion' || name === 'deletion' ? name : 'modification'

function draftOf(found: Map<string, Draft>, { attrs }: Mark, pos: number): Draft | null {
  const [id, time, by] = [String(attrs.id), String(attrs.time), String(attrs.by)]
  const known = found.get(id)
  if (known) return known
  const owner = ownerOf(id)
  if (!owner) return null
  const draft = { ...owner, id, time, by, from: pos, to: pos, inserted: '', deleted: '', parts: [] }
  found.set(id, draft)
  return draft
}

function addPart(
  draft: Draft,
  from: number,
  node: Node,
  kind: SuggestedPart['kind'],
  change: Change | null,
): void {
  const to = from + node.nodeSize
  const last = draft.parts.at(-1)
  const words = wordsOf(node.text ?? '')
  if (kind === 'insertion') draft.inserted += words + (change?.kind === 'split' ? '\n' : '')
  if (kind === 'deletion') draft.deleted += words
  // Words of two paragraphs are not one word.
  if (change?.kind === 'join' && draft.deleted !== '') draft.deleted += '\n'
  draft.to = Math.max(draft.to, to)
  const goesOn = last && last.to === from && last.kind === kind && !last.change && !change
  if (goesOn) draft.parts[draft.parts.length - 1] = { ...last, to }
  else draft.parts.push({ from, to, kind, change })
}

// An insertion of which nothing is left but its two ends suggests nothing.
const hasContent = ({ inserted, deleted, parts }: Draft): boolean =>
  inserted !== '' || deleted !== '' || parts.some(({ change }) => change !== null)
