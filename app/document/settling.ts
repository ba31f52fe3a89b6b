import { Fragment, type Mark, Mark as MarkClass, Node } from '@tiptap/pm/model'
import { sinkListItem, wrapInList } from '@tiptap/pm/schema-list'
import { EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import { canJoin, canSplit, findWrapping, liftTarget, type Transform } from '@tiptap/pm/transform'
import { type Edit, eraseFrom, type Turn, turnsOf } from './edits'
import { type Change, readChange, type Shape, signIn } from './suggested-change'
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

/** Marks, with the changes of marks that are suggested and accepted. */
function formatted(marks: readonly Mark[], which: Which): readonly Mark[] {
  let result = marks.filter(
    (mark) => !(mark.type.name === 'modification' && which(String(mark.attrs.id))),
  )
  for (const mark of marks) {
    if (result.includes(mark)) continue
    const change = readChange(mark.attrs.to)
    if (change?.kind !== 'mark') continue
    const meant = markFrom(mark, change)
    if (meant)
      result = change.on ? [...meant.addToSet(result)] : [...meant.type.removeFromSet(result)]
  }
  return MarkClass.setFrom(result)
}

function markFrom(by: Mark, { mark }: Extract<Change, { kind: 'mark' }>): Mark | null {
  try {
    return by.type.schema.marks[mark.type]?.create(mark.attrs) ?? null
  } catch {
    return null
  }
}

function settleFormat(tr: Transform, from: number, to: number, mark: Mark, isAccepted: boolean) {
  tr.removeMark(from, to, mark)
  const change = readChange(mark.attrs.to)
  const meant = isAccepted && change?.kind === 'mark' ? markFrom(mark, change) : null
  if (!meant || change?.kind !== 'mark') return
  if (change.on) tr.addMark(from, to, meant)
  else tr.removeMark(from, to, meant.type)
}

/** Writes what was suggested at a place; what the text no longer has room for is left out. */
function putIn(tr: Transform, at: number, pieces: readonly (Node | Change)[]): void {
  let pos = at
  for (const piece of pieces) {
    if (!tr.doc.resolve(pos).parent.inlineContent) return
    const steps = tr.steps.length
    try {
      if (piece instanceof Node) tr.insert(pos, piece)
      else applyChange(tr, pos, piece)
    } catch (error) {
      // The schema has no room for it here any more: somebody else has changed what it stood in.
      if (
        !(error instanceof RangeError) &&
        !(error instanceof Error && error.name === 'TransformError')
      )
        throw error
    }
    pos = tr.mapping.slice(steps).map(pos, 1)
  }
}

function applyChange(tr: Transform, pos: number, change: Change): void {
  const { schema } = tr.doc.type
  switch (change.kind) {
    case 'mark':
      return
    case 'break':
      tr.insert(pos, schema.node('hardBreak'))
      return
    case 'footnote': {
      const content = Fragment.fromJSON(schema, change.content)
      tr.insert(pos, schema.node('footnote', null, content))
      return
    }
    case 'place': {
      const $pos = tr.doc.resolve(pos)
      if ($pos.parentOffset < $pos.parent.content.size) tr.split(pos)
      tr.insert(pos + 1, schema.nodeFromJSON(change.node))
      return
    }
    case 'split':
      split(tr, pos, change)
      return
    case 'join':
      join(tr, pos)
      return
    case 'block':
      reshape(tr, pos, change)
      return
    case 'remove': {
      const next = tr.doc.resolve(pos).nodeAfter
      if (next && !next.isText) tr.delete(pos, pos + next.nodeSize)
      return
    }
    case 'remove-block': {
      const $pos = tr.doc.resolve(pos)
      const after = change.side === 'after'
      const edge = after ? $pos.after() : $pos.before()
      const $edge = tr.doc.resolve(edge)
      const solid = after ? $edge.nodeAfter : $edge.nodeBefore
      if (solid?.isLeaf)
        tr.delete(after ? edge : edge - solid.nodeSize, after ? edge + solid.nodeSize : edge)
    }
  }
}

function split(tr: Transform, pos: number, change: Shape & { readonly item: boolean }): void {
  const $pos = tr.doc.resolve(pos)
  const type = tr.doc.type.schema.nodes[change.type]
  if (!$pos.parent.isTextblock || !type?.isTextblock) return
  const depth = change.item && $pos.node(-1).type.name === 'listItem' ? 2 : 1
  const last = { type, attrs: change.attrs }
  const item = $pos.node(-1).type
  const types = depth === 2 ? [{ type: item, attrs: null }, last] : [last]
  if (canSplit(tr.doc, pos, depth, types)) tr.split(pos, depth, types)
  else if (canSplit(tr.doc, pos)) tr.split(pos)
}

function join(tr: Transform, pos: number): void {
  const $pos = tr.doc.resolve(pos)
  if (!$pos.parent.isTextblock) return
  const start = $pos.start()
  const before = Selection.findFrom(tr.doc.resolve($pos.before()), -1, true)
  if (before && !crossesCell(tr.doc, before.$to.pos, start)) tr.delete(before.$to.pos, start)
  else if ($pos.parent.content.size === 0 && $pos.node(-1).childCount > 1) {
    tr.delete($pos.before(), $pos.after())
  }
}

const crossesCell = (doc: Node, from: number, to: number): boolean => {
  const cellAt = (pos: number) => {
    const $pos = doc.resolve(pos)
    for (let depth = $pos.depth; depth > 0; depth--) {
      if ($pos.node(depth).type.spec.isolating || /^table/.test($pos.node(depth).type.name))
        return $pos.before(depth)
    }
    return -1
  }
  return cellAt(from) !== cellAt(to)
}

function reshape(tr: Transform, pos: number, shape: Shape): void {
  const type = tr.doc.type.schema.nodes[shape.type]
  const $pos = tr.doc.resolve(pos)
  if (!$pos.parent.isTextblock || !type?.isTextblock) return
  let at = pos
  const follow = (change: () => void) => {
    const steps = tr.steps.length
    change()
    at = tr.mapping.slice(steps).map(at)
  }
  const pathNow = () => {
    const $at = tr.doc.resolve(at)
    return Array.from({ length: $at.depth - 1 }, (_, index) => $at.node(index + 1).type.name)
  }
  const path = pathNow()
  const [list, item] = shape.in.slice(-2)
  const sinks =
    item === 'listItem' && same(path, shape.in.slice(0, -2)) && path.at(-1) === 'listItem' && list
  if (sinks) follow(() => byCommand(tr, at, 'sink', list))
  else if (!same(path, shape.in)) {
    while (!startsWith(shape.in, pathNow())) {
      const range = tr.doc.resolve(at).blockRange()
      const target = range ? liftTarget(range) : null
      if (!range || target === null) break
      follow(() => tr.lift(range, target))
    }
    for (let depth = pathNow().length; depth < shape.in.length; depth = pathNow().length) {
      const outer = shape.in[depth]
      if (outer && shape.in[depth + 1] === 'listItem')
        follow(() => byCommand(tr, at, 'wrap', outer))
      else {
        const range = tr.doc.resolve(at).blockRange()
        const outerType = outer ? tr.doc.type.schema.nodes[outer] : undefined
        const wrapping = range && outerType ? findWrapping(range, outerType) : null
        if (range && wrapping) follow(() => tr.wrap(range, wrapping))
      }
      if (pathNow().length <= depth) break
      joinAround(tr, at, depth + 1, follow)
    }
  }
  const $at = tr.doc.resolve(at)
  tr.setNodeMarkup($at.before(), type, shape.attrs)
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && startsWith(one, other)

const startsWith = (whole: readonly string[], start: readonly string[]): boolean =>
  start.length <= whole.length && start.every((name, index) => whole[index] === name)

/** What has become a list of its own joins the lists of its kind beside it. */
function joinAround(
  tr: Transform,
  at: number,
  depth: number,
  follow: (change: () => void) => void,
) {
  const $at = tr.doc.resolve(at)
  if ($at.depth < depth) return
  const { type } = $at.node(depth)
  const after = $at.after(depth)
  if (tr.doc.resolve(after).nodeAfter?.type === type && canJoin(tr.doc, after)) {
    follow(() => tr.join(after))
  }
  const before = $at.before(depth)
  if (tr.doc.resolve(before).nodeBefore?.type === type && canJoin(tr.doc, before)) {
    follow(() => tr.join(before))
  }
}

function byCommand(tr: Transform, at: number, what: 'sink' | 'wrap', list: string): void {
  const { nodes } = tr.doc.type.schema
  const [listType, itemType] = [nodes[list], nodes.listItem]
  if (!listType || !itemType) return
  const selection = TextSelection.near(tr.doc.resolve(at))
  const state = EditorState.create({ doc: tr.doc, selection })
  const command = what === 'sink' ? sinkListItem(itemType) : wrapInList(listType)
  command(state, (made) => {
    for (const step of made.steps) tr.step(step)
  })
}
