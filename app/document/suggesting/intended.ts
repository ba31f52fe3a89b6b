import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'
import type { Turn } from '../edits'
import { accept, these } from '../settling'
import { suggestionsFor } from '../suggesting'
import { suggestionId } from '../suggestion-marks'
import type { Suggester } from './pen'

/**
 * As `suggestionsFor`, but null where what was wanted cannot be told by suggestions: accepted, they
 * would not make the blocks that were wanted, as with the rows of a table.
 */
export function suggestionsIfIntended(
  state: EditorState,
  wanted: Transaction,
  who: Suggester,
): Turn[] | null {
  if (!staysInLines(wanted) && !isIntended(state, wanted, who)) return null
  return suggestionsFor(state, wanted, who)
}

/** Words and marks within lines can always be suggested: most of what is typed need not be tried. */
const staysInLines = ({ steps, docs }: Transaction): boolean =>
  steps.every((step, at) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
    if (!(step instanceof ReplaceStep)) return false
    const { from, to, slice } = step
    const $from = docs[at]?.resolve(from)
    return (
      slice.openStart + slice.openEnd === 0 &&
      slice.content.content.every((node) => node.isInline) &&
      $from?.parent.inlineContent === true &&
      $from.sameParent($from.doc.resolve(to))
    )
  })

function isIntended(state: EditorState, wanted: Transaction, who: Suggester): boolean {
  const made = new Set<string>()
  const newUuid = () => {
    const uuid = who.newUuid()
    made.add(suggestionId(who, uuid))
    return uuid
  }
  let now = EditorState.create({ doc: state.doc, selection: state.selection })
  const play = (turns: readonly Turn[]) => {
    for (const turn of turns) now = now.apply(turn(now))
  }
  play(suggestionsFor(state, wanted, { ...who, newUuid }))
  if (now.doc.eq(state.doc)) return false
  // What goes on in a suggestion of before, or takes it back, cannot be told apart from it.
  if (made.size === 0) return sameBlocks(tablesOf(state.doc), tablesOf(wanted.doc))
  play(accept(now.doc, these(made)))
  return sameBlocks(blocksOf(now.doc), blocksOf(wanted.doc))
}

const sameBlocks = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((block, at) => block === other[at])

/** What a letter is made of, without its words. */
function blocksOf(doc: Node): string[] {
  const found: string[] = []
  const visit = (node: Node, depth: number) => {
    if (node.isInline) return
    const says = node.isTextblock || node.isLeaf ? JSON.stringify(node.attrs) : ''
    found.push(`${depth} ${node.type.name} ${says}`)
    if (node.isTextblock) return
    for (const child of node.children) visit(child, depth + 1)
  }
  visit(doc, 0)
  return found
}

const tablesOf = (doc: Node): string[] => blocksOf(doc).filter((block) => /^\d+ table/.test(block))
