import { Fragment, Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import { canSplit, type Transform } from '@tiptap/pm/transform'
import { cleanParts } from '../clean'
import type { Change, NodeJson, Shape } from '../suggested-change'
import { reshape, standsIn } from './reshaping'

/** Writes what was suggested at a place; what the text no longer has room for is left out. */
export function putIn(tr: Transform, at: number, pieces: readonly (Node | Change)[]): void {
  const isJoin = (piece: Node | Change) => !(piece instanceof Node) && piece.kind === 'join'
  const begun = tr.steps.length
  let pos = at
  /** Blocks that stand before the paragraph that is begun next, or after the last. */
  let blocks: Node[] = []
  const follow = (change: () => void) => {
    const steps = tr.steps.length
    change()
    pos = tr.mapping.slice(steps).map(pos, 1)
  }
  for (const piece of pieces.filter((one) => !isJoin(one))) {
    if (!tr.doc.resolve(pos).parent.inlineContent) break
    if (!(piece instanceof Node) && piece.kind === 'place') {
      blocks.push(...blocksOf(tr, piece.node))
      continue
    }
    follow(() => write(tr, pos, piece))
    if (blocks.length === 0) continue
    follow(() => whereItFits(() => tr.insert(placeBefore(tr, pos), blocks)))
    blocks = []
  }
  if (blocks.length > 0) whereItFits(() => placeAfter(tr, pos, blocks))
  // The paragraph may be gone with that, and what was to be written in it.
  for (const piece of pieces.filter(isJoin)) write(tr, tr.mapping.slice(begun).map(at, -1), piece)
}

function write(tr: Transform, pos: number, piece: Node | Change): void {
  whereItFits(() => {
    if (piece instanceof Node) tr.insert(pos, piece)
    else applyChange(tr, pos, piece)
  })
}

function whereItFits(make: () => void): void {
  try {
    make()
  } catch (error) {
    // The schema has no room for it here any more: somebody else has changed what it stood in.
    const isNoRoom = error instanceof Error && error.name === 'TransformError'
    if (!isNoRoom && !(error instanceof RangeError)) throw error
  }
}

/** What a suggestion says that stands in a place, made to fit a letter: anybody may have written it. */
const blocksOf = (tr: Transform, node: NodeJson): Node[] =>
  cleanParts({ content: [node] }).map((block) => tr.doc.type.schema.nodeFromJSON(block))

/** A point of a list begins with words: what stands before its first paragraph stands before the list. */
function placeBefore(tr: Transform, pos: number): number {
  const $pos = tr.doc.resolve(pos)
  return $pos.before($pos.index(-1) > 0 ? $pos.depth : 1)
}

function placeAfter(tr: Transform, pos: number, blocks: readonly Node[]): void {
  const $pos = tr.doc.resolve(pos)
  if (!$pos.parent.isTextblock) return
  if ($pos.parentOffset < $pos.parent.content.size) tr.split(pos)
  tr.insert(pos + 1, blocks)
}

function applyChange(tr: Transform, pos: number, change: Change): void {
  const { schema } = tr.doc.type
  switch (change.kind) {
    case 'mark':
    case 'place':
      return
    case 'break':
      tr.insert(pos, schema.node('hardBreak'))
      return
    case 'footnote': {
      const content = Fragment.fromJSON(schema, change.content)
      tr.insert(pos, schema.node('footnote', null, content))
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
  const steps = tr.steps.length
  const $pos = tr.doc.resolve(pos)
  const type = tr.doc.type.schema.nodes[change.type]
  if (!$pos.parent.isTextblock || !type?.isTextblock) return
  const depth = change.item && $pos.node(-1).type.name === 'listItem' ? 2 : 1
  const last = { type, attrs: change.attrs }
  const item = $pos.node(-1).type
  const types = depth === 2 ? [{ type: item, attrs: null }, last] : [last]
  if (canSplit(tr.doc, pos, depth, types)) tr.split(pos, depth, types)
  else if (canSplit(tr.doc, pos)) tr.split(pos)
  else return
  // After a point a plain paragraph comes, after a paragraph the first point of a list.
  const at = tr.mapping.slice(steps).map(pos, 1)
  if (!standsIn(tr.doc.resolve(at), change)) reshape(tr, at, change)
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
