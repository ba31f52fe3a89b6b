import type { Mark, Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { type Edit, eraseFrom, type Turn, turnsOf } from './edits'
import { putIn } from './settling/changes'
import { formatted, settleFormat } from './settling/marks'
import { type Change, signIn } from './suggested-change'
import { isSuggestion, ownerOf, wordsOf } from './suggestion-marks'

/** Which suggestions are meant, by their ids. */
export type Which = (id: string) => boolean

export const every: Which = () => true
export const these = (ids: Iterable<string>): Which => {
  const wanted = new Set(ids)
  return (id) => wanted.has(id)
}
export const ofAccount =
  (account: string): Which =>
  (id) =>
    ownerOf(id)?.account === account
export const ofOrganisation =
  (organisation: string): Which =>
  (id) =>
    ownerOf(id)?.organisation === organisation

/**
 * The text with some suggestions accepted, as transactions to be dispatched one after the other. What
 * is accepted is written anew, so that nobody who still writes in a suggestion writes past it.
 * Everybody else's suggestions stay as they are.
 */
export const accept = (doc: Node, which: Which): Turn[] => turnsOf(editsOf(doc, which, true))

/** The text without some suggestions: as if they had not been made. */
export const reject = (doc: Node, which: Which): Turn[] => turnsOf(editsOf(doc, which, false))

/** The text as it is with all suggestions accepted. */
export function withAllAccepted(doc: Node): Node {
  let state = EditorState.create({ doc })
  for (const turn of accept(doc, every)) state = state.apply(turn(state))
  return state.doc
}

/** A piece of a line under one suggestion. */
interface Run {
  readonly from: number
  to: number
  readonly line: number
  readonly mark: Mark
  readonly nodes: Node[]
}

function editsOf(doc: Node, which: Which, isAccepted: boolean): Edit[] {
  const runs = runsOf(doc, which)
  const edits = runs.flatMap((run): Edit[] => {
    const { from, to, line, mark } = run
    const inserted = mark.type.name === 'insertion'
    const goes = inserted !== isAccepted || (inserted && isAccepted)
    if (mark.type.name === 'modification') {
      return [
        { from, to, line: null, make: (tr, a, b) => settleFormat(tr, a, b, mark, isAccepted) },
      ]
    }
    if (!goes) {
      return [{ from, to, line: null, make: (tr, a, b) => void tr.removeMark(a, b, mark) }]
    }
    let isLeft = false
    const erase: Edit = {
      from,
      to,
      line,
      make: (tr, a, b) => {
        if (inserted) isLeft = eraseFrom(tr, a, b)
        else tr.delete(a, b)
      },
    }
    const eraseRest: Edit = {
      from,
      to: from,
      line,
      make: (tr, at) => {
        if (isLeft) tr.delete(at, at + 1)
      },
    }
    // What stands first is dispatched last.
    const erased = inserted ? [eraseRest, erase] : [erase]
    const pieces = isAccepted ? piecesOf(run, which) : []
    if (pieces.length === 0) return erased
    return [{ from, to: from, line, make: (tr, at) => putIn(tr, at, pieces) }, ...erased]
  })
  return edits
}

function runsOf(doc: Node, which: Which): Run[] {
  const runs: Run[] = []
  let line = 0
  doc.descendants((node, pos) => {
    if (!node.isText) {
      if (node.inlineContent) line = pos + 1
      else if (node.isInline) line = pos + node.nodeSize
      if (node.type.name === 'footnote') walkNote(node, pos)
      return node.type.name !== 'footnote'
    }
    take(node, pos)
    return false
  })
  function walkNote(note: Node, pos: number) {
    line = pos + 1
    note.forEach((child, offset) => {
      take(child, pos + 1 + offset)
    })
    line = pos + note.nodeSize
  }
  function take(node: Node, pos: number) {
    const marks = node.marks.filter((mark) => isSuggestion(mark) && which(String(mark.attrs.id)))
    const inserted = marks.find((mark) => mark.type.name === 'insertion')
    const deleted = marks.find((mark) => mark.type.name === 'deletion')
    // What is both is settled as what was put in; signs are told by their insertion.
    const settled = inserted
      ? [inserted]
      : [
          ...(deleted ? [deleted] : []),
          ...marks.filter((mark) => mark !== deleted && mark !== inserted),
        ]
    for (const mark of settled) {
      const last = runs.findLast((run) => run.mark.eq(mark))
      if (last && last.to === pos && last.line === line) {
        last.to = pos + node.nodeSize
        last.nodes.push(node)
      } else runs.push({ from: pos, to: pos + node.nodeSize, line, mark, nodes: [node] })
    }
  }
  return runs
}

/** What an accepted insertion puts into the text. */
function piecesOf({ nodes }: Run, which: Which): (Node | Change)[] {
  return nodes.flatMap((node): (Node | Change)[] => {
    const text = node.text ?? ''
    const marks = node.marks.filter((mark) => mark.type.name !== 'insertion')
    const change = signIn(node.marks)
    if (change) return Array.from(text, () => change)
    if (marks.some((mark) => mark.type.name === 'deletion' && which(String(mark.attrs.id))))
      return []
    const words = wordsOf(text)
    if (words === '') return []
    return [node.type.schema.text(words, formatted(marks, which))]
  })
}
