import type { Mark, Node } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'
import type { Shape } from './suggested-change'

/** A letter read as a row of pieces, so that two states of it can be laid side by side. */
export type Token = CharToken | BlockToken | NoteToken | PlainToken | SolidToken

interface Place {
  readonly pos: number
}

export interface CharToken extends Place {
  readonly kind: 'char'
  readonly char: string
  readonly marks: readonly Mark[]
}

/** Where a paragraph or heading begins; `pos` is the beginning of its content. */
export interface BlockToken extends Place {
  readonly kind: 'block'
  readonly node: Node
  readonly shape: Shape
  /** Whether it begins an item of a list. */
  readonly item: boolean
}

/** Where a footnote begins: its text follows, then its `end`. */
export interface NoteToken extends Place {
  readonly kind: 'note'
  readonly node: Node
}

export interface PlainToken extends Place {
  readonly kind: 'end' | 'break'
}

/** A block without words, or one that is dealt with as a whole. */
export interface SolidToken extends Place {
  readonly kind: 'solid'
  readonly node: Node
}

/**
 * The pieces of all that touches a stretch of a letter, whole paragraphs.
 *
 * @param isOne whether a block with words in it is one piece nevertheless
 */
export function tokensOf(
  doc: Node,
  from: number,
  to: number,
  isOne: (node: Node, pos: number) => boolean = () => false,
): Token[] {
  const found: Token[] = []
  const inline = (parent: Node, start: number) => {
    parent.forEach((child, offset) => {
      const pos = start + offset
      if (child.isText) {
        const text = child.text ?? ''
        for (let at = 0; at < text.length; at++) {
          found.push({ kind: 'char', pos: pos + at, char: text.charAt(at), marks: child.marks })
        }
      } else if (child.type.name === 'footnote') {
        found.push({ kind: 'note', pos, node: child })
        inline(child, pos + 1)
        found.push({ kind: 'end', pos: pos + child.nodeSize - 1 })
      } else found.push({ kind: 'break', pos })
    })
  }
  const visit = (node: Node, pos: number, path: readonly string[], item: boolean) => {
    if (pos > to || pos + node.nodeSize < from) return
    if (node.isTextblock) {
      const shape = { type: node.type.name, attrs: node.attrs, in: path }
      found.push({ kind: 'block', pos: pos + 1, node, shape, item })
      inline(node, pos + 1)
    } else if (node.isLeaf || isOne(node, pos)) found.push({ kind: 'solid', pos, node })
    else {
      const inside = [...path, node.type.name]
      node.forEach((child, offset, index) => {
        visit(child, pos + 1 + offset, inside, index === 0 && node.type.name === 'listItem')
      })
    }
  }
  doc.forEach((child, offset) => {
    visit(child, offset, [], false)
  })
  return found
}

/** Two rows laid side by side: the pairs of places (in each row) of what stayed, in order. */
export function pairsOf(
  before: readonly Token[],
  after: readonly Token[],
  mapping: Mapping,
): [number, number][] {
  const places = new Map<number, number>()
  for (const [index, token] of after.entries()) {
    if (token.kind !== 'block') places.set(token.pos, index)
  }
  const pairs: [number, number][] = []
  let [oldEnd, newEnd] = [0, 0]
  const pairBlocks = (oldTo: number, newTo: number) => {
    const inOld = blocksIn(before, oldEnd, oldTo)
    const inNew = blocksIn(after, newEnd, newTo)
    const paired: [number, number][] = []
    // What is the very same block stayed; of the others the first goes with the first.
    for (let same = true; same; ) {
      const [one, other] = [inOld.at(-1), inNew.at(-1)]
      same = one !== undefined && other !== undefined && one.token.node === other.token.node
      if (same && one && other) {
        paired.unshift([one.index, other.index])
        inOld.pop()
        inNew.pop()
      }
    }
    const count = Math.min(inOld.length, inNew.length)
    for (let at = count - 1; at >= 0; at--) {
      const [one, other] = [inOld[at], inNew[at]]
      if (one && other) paired.unshift([one.index, other.index])
    }
    pairs.push(...paired)
  }
  for (const [index, token] of before.entries()) {
    if (token.kind === 'block') continue
    const size = token.kind === 'solid' ? token.node.nodeSize : 1
    const start = mapping.mapResult(token.pos, 1)
    const end = mapping.mapResult(token.pos + size, -1)
    if (start.deletedAfter || end.deletedBefore || end.pos - start.pos !== size) continue
    const place = places.get(start.pos)
    if (place === undefined || place < newEnd || after[place]?.kind !== token.kind) continue
    pairBlocks(index, place)
    pairs.push([index, place])
    oldEnd = index + 1
    newEnd = place + 1
  }
  pairBlocks(before.length, after.length)
  return pairs
}

function blocksIn(tokens: readonly Token[], from: number, to: number) {
  const found: { index: number; token: BlockToken }[] = []
  for (let index = from; index < to; index++) {
    const token = tokens[index]
    if (token?.kind === 'block') found.push({ index, token })
  }
  return found
}

/** Where what is put in after a piece stands. */
export function placeAfter(token: Token): number {
  if (token.kind === 'block') return token.pos
  return token.pos + (token.kind === 'solid' ? token.node.nodeSize : 1)
}
