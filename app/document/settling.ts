import type { Mark, Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { type Edit, eraseFrom, type Turn, turnsOf } from './edits'
import { putIn } from './settling/changes'
import { formatted, settleFormat } from './settling/marks'
import { type Change, changesBlocks, signIn } from './suggested-change'
import { isSign, isSuggestion, ownerOf, wordsOf } from './suggestion-marks'

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
export const accept = (doc: Node, which: Which): Turn[] => turnsOf(doc, editsOf(doc, which, true))

/** The text without some suggestions: as if they had not been made. */
export const reject = (doc: Node, which: Which): Turn[] => turnsOf(doc, editsOf(doc, which, false))

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
  readonly mark: Mark
  readonly nodes: Node[]
}

const editsOf = (doc: Node, which: Which, isAccepted: boolean): Edit[] =>
  runsOf(doc, which).flatMap((run): Edit[] => {
    const { from, to, mark } = run
    switch (mark.type.name) {
      case 'modification':
        return [
          { from, to, what: 'marks', make: (tr, a, b) => settleFormat(tr, a, b, mark, isAccepted) },
        ]
      case 'deletion':
        return isAccepted
          ? [{ from, to, what: 'words', make: (tr, a, b) => void tr.delete(a, b) }]
          : [{ from, to, what: 'marks', make: (tr, a, b) => void tr.removeMark(a, b, mark) }]
      default: {
        const pieces = isAccepted ? piecesOf(run, which) : []
        return pieces.length > 0 ? [writing(from, pieces), ...erasing(run)] : erasing(run)
      }
    }
  })

function writing(at: number, pieces: readonly (Node | Change)[]): Edit {
  const what = pieces.some((piece) => 'kind' in piece && changesBlocks(piece)) ? 'blocks' : 'words'
  return { from: at, to: at, what, make: (tr, at) => putIn(tr, at, pieces) }
}

/** Takes an insertion out; what stands first is dispatched last. */
function erasing({ from, to }: Run): Edit[] {
  let isLeft = false
  const rest: Edit = {
    from,
    to: from,
    what: 'words',
    make: (tr, at) => {
      if (isLeft) tr.delete(at, at + 1)
    },
  }
  const erase: Edit = {
    from,
    to,
    what: 'words',
    make: (tr, a, b) => {
      isLeft = eraseFrom(tr, a, b)
    },
  }
  return [rest, erase]
}

function runsOf(doc: Node, which: Which): Run[] {
  const runs: Run[] = []
  /** The last run of each mark. */
  const last = new Map<string, Run>()
  doc.descendants((node, pos) => {
    if (!node.isText) return
    for (const mark of settledIn(node, which)) {
      const key = `${mark.type.name} ${JSON.stringify(mark.attrs)}`
      const run = last.get(key)
      if (run?.to === pos) {
        run.to = pos + node.nodeSize
        run.nodes.push(node)
      } else {
        const next = { from: pos, to: pos + node.nodeSize, mark, nodes: [node] }
        runs.push(next)
        last.set(key, next)
      }
    }
  })
  return runs
}

/** The marks of a text by which it is settled. */
function settledIn(node: Node, which: Which): readonly Mark[] {
  const marks = node.marks.filter((mark) => isSuggestion(mark) && isMeant(mark, which))
  // What is put in is settled as that, also where it is to go; signs are told by their insertion.
  const inserted = marks.find((mark) => mark.type.name === 'insertion')
  if (inserted) return [inserted]
  const deleted = marks.find((mark) => mark.type.name === 'deletion')
  return marks.filter((mark) => mark.type.name !== 'deletion' || mark === deleted)
}

/** What an accepted insertion puts into the text. */
function piecesOf({ nodes }: Run, which: Which): (Node | Change)[] {
  return nodes.flatMap((node): (Node | Change)[] => {
    const text = node.text ?? ''
    const change = signIn(node.marks)
    const signs = change ? Array.from(text).filter(isSign) : []
    const goes = node.marks.some((mark) => mark.type.name === 'deletion' && isMeant(mark, which))
    // A sign's mark may have come to lie over words too: they are words all the same.
    const words = goes ? '' : wordsOf(text)
    const marks = node.marks.filter((mark) => mark.type.name !== 'insertion')
    return [
      ...signs.flatMap(() => change ?? []),
      ...(words ? [node.type.schema.text(words, formatted(marks, which))] : []),
    ]
  })
}

const isMeant = (mark: Mark, which: Which): boolean => which(String(mark.attrs.id))
