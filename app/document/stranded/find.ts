import * as Y from 'yjs'
import { inCommon } from '../difference/common'
import { type Atom, atomsOf, isLine } from './atoms'

/** Words to be put back: into a line, after one of its atoms (null: at its beginning), or below it. */
export interface PutBack {
  readonly line: Pick<Y.ID, 'client' | 'clock'>
  readonly after: Pick<Y.ID, 'client' | 'clock'> | null | 'as a paragraph'
  readonly put: readonly Atom[]
}

/** Whether whoever made a change named this as deleted. */
export type Named = (id: Pick<Y.ID, 'client' | 'clock'>) => boolean

/** Lines are taken for the same when they have at least this share of their text in common. */
const ALIKE = 0.5

/**
 * Words that a change has deleted without knowing them. A paragraph that becomes a heading or a list, or
 * is split, is written anew as other elements: what somebody else had written in the old ones at the same
 * time goes with those. It belongs where the same words stand now.
 *
 * To be asked when the transaction is over and before what it deleted is cleared away.
 *
 * @param named whether the change that came in named an item as deleted; what it did not name, and what
 *   is gone all the same, was not known to whoever made it
 * @returns where the words belong; none for those whose passage was not written anew, but deleted
 */
export function strandedIn(transaction: Y.Transaction, named: Named): PutBack[] {
  if (!losesAnElement(transaction)) return []
  const { deleteSet } = transaction
  const isUnnamed = (item: Y.Item) => {
    for (let at = 0; at < item.length; at++) {
      if (!named({ client: item.id.client, clock: item.id.clock + at })) return true
    }
    return false
  }
  const lines = new Set<Y.XmlElement>()
  Y.iterateDeletedStructs(transaction, deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !holdsWords(struct) || !isUnnamed(struct)) return
    const line = lineOf(struct, isUnnamed)
    if (line) lines.add(line)
  })
  if (lines.size === 0) return []

  const goes = (item: Y.Item) => Y.isDeleted(deleteSet, item.id)
  const stood = (item: Y.Item) => !item.deleted || goes(item)
  // Of a line that is split, only its end has been written anew.
  const lost = (line: Y.XmlElement) => atomsOf(line, line._item?.deleted ? stood : goes)
  const anew = linesAnew(transaction).map((line) => ({
    line,
    atoms: atomsOf(line, (item) => !item.deleted),
  }))
  const isNew = ({ id }: Atom) => !named(id)
  const nowOf = (line: Y.XmlElement) => {
    const known = lost(line).filter((atom) => !isNew(atom))
    return mostAlike(known, anew, line.nodeName === 'footnote')
  }
  return [...lines].flatMap((line): PutBack[] => {
    const atoms = lost(line)
    if (line._item?.deleted && isUnnamed(line._item)) {
      const above = lineAbove(line, stood, isUnnamed)
      const id = above && nowOf(above)?.line._item?.id
      return id && atoms.length > 0 ? [{ line: id, after: 'as a paragraph', put: atoms }] : []
    }
    const same = nowOf(line)
    const id = same?.line._item?.id
    return id ? gaps(atoms, isNew, same.atoms).map((gap) => ({ line: id, ...gap })) : []
  })
}

function losesAnElement({ deleteSet, doc }: Y.Transaction): boolean {
  for (const [client, ranges] of deleteSet.clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges) {
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
        const struct = structs[at]
        if (!struct || struct.id.clock >= clock + len) break
        if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) return true
      }
    }
  }
  return false
}

const holdsWords = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentString ||
  (content instanceof Y.ContentType && content.type instanceof Y.XmlElement)

/** The line whose words an item belongs to; of a new footnote, the line that it stands in. */
function lineOf(item: Y.Item, isUnnamed: (item: Y.Item) => boolean): Y.XmlElement | null {
  const own = item.content instanceof Y.ContentType ? item.content.type : null
  if (isLine(own) && own.nodeName !== 'footnote') return own
  for (let type: unknown = item.parent; type instanceof Y.AbstractType; type = type._item?.parent) {
    if (!isLine(type)) continue
    const isNewNote = type.nodeName === 'footnote' && type._item && isUnnamed(type._item)
    if (!isNewNote) return type
  }
  return null
}

/** The lines that the transaction has written, as they stand now. */
function linesAnew({ doc, beforeState, afterState }: Y.Transaction): Y.XmlElement[] {
  const found: Y.XmlElement[] = []
  for (const [client, end] of afterState) {
    const begin = beforeState.get(client) ?? 0
    const structs = doc.store.clients.get(client) ?? []
    if (begin >= end) continue
    for (let at = Y.findIndexSS(structs, begin); at < structs.length; at++) {
      const struct = structs[at]
      if (!(struct instanceof Y.Item) || struct.deleted) continue
      const type = struct.content instanceof Y.ContentType ? struct.content.type : null
      if (isLine(type)) found.push(type)
    }
  }
  return found
}

interface Written {
  readonly line: Y.XmlElement
  readonly atoms: readonly Atom[]
}

function mostAlike(
  known: readonly Atom[],
  anew: readonly Written[],
  isNote: boolean,
): Written | null {
  let best: Written | null = null
  let most = ALIKE
  for (const written of anew) {
    if ((written.line.nodeName === 'footnote') !== isNote) continue
    const longest = Math.max(known.length, written.atoms.length)
    const share = longest === 0 ? 1 : pairs(known, written.atoms).length / longest
    if (share < most || (best && share === most)) continue
    best = written
    most = share
  }
  return best
}

const pairs = (one: readonly Atom[], other: readonly Atom[]): [number, number][] =>
  inCommon(one.map(sayingOf), other.map(sayingOf), () => 1)

// A node is told from text by more than one unit. The text of a footnote is compared by itself.
const sayingOf = ({ says, node }: Atom): string => (node ? `node ${node.name}` : says)

/** What is new in a line and does not stand in the other, and after which atom of the other it belongs. */
function gaps(
  atoms: readonly Atom[],
  isNew: (atom: Atom) => boolean,
  now: readonly Atom[],
): Omit<PutBack, 'line'>[] {
  const there = alignedWith(atoms, isNew, now)
  const found: { after: Atom['id'] | null; put: Atom[] }[] = []
  let after: Atom['id'] | null = null
  let open: Atom[] | null = null
  for (const [place, atom] of atoms.entries()) {
    const same = there.get(place)
    if (same !== undefined) {
      after = now[same]?.id ?? null
      open = null
    } else if (isNew(atom)) {
      if (!open) {
        open = []
        found.push({ after, put: open })
      }
      open.push(atom)
    }
  }
  return found
}

/**
 * Which atoms stand in the other line, and where. First those that both have from before. What is new may
 * stand there too: a footnote that is put into a line has the words behind it written anew.
 */
function alignedWith(
  atoms: readonly Atom[],
  isNew: (atom: Atom) => boolean,
  now: readonly Atom[],
): Map<number, number> {
  const old = [...atoms.entries()].filter(([, atom]) => !isNew(atom))
  const there = new Map<number, number>()
  const words = old.map(([, atom]) => atom)
  for (const [i, j] of pairs(words, now)) {
    const [place] = old[i] ?? []
    if (place !== undefined) there.set(place, j)
  }
  for (let from = 0; from < atoms.length; from++) {
    if (there.has(from)) continue
    let until = from
    while (until < atoms.length && !there.has(until)) until++
    const begin = (there.get(from - 1) ?? -1) + 1
    const gap = now.slice(begin, there.get(until) ?? now.length)
    const common = pairs(atoms.slice(from, until), gap)
    if (common.length >= gap.length * ALIKE) {
      for (const [i, j] of common) there.set(from + i, begin + j)
    }
    from = until
  }
  return there
}

/** The last line before a new one, in what has been deleted with it, that is not new itself. */
function lineAbove(
  line: Y.XmlElement,
  stood: (item: Y.Item) => boolean,
  isUnnamed: (item: Y.Item) => boolean,
): Y.XmlElement | null {
  let root: Y.XmlFragment = line
  while (root._item?.deleted && root._item.parent instanceof Y.XmlFragment) {
    root = root._item.parent
  }
  let above: Y.XmlElement | null = null
  for (const one of linesWithin(root, stood)) {
    if (one === line) return above
    if (one._item && !isUnnamed(one._item)) above = one
  }
  return null
}

function* linesWithin(
  type: Y.XmlFragment,
  stood: (item: Y.Item) => boolean,
): Generator<Y.XmlElement> {
  for (let item = type._start; item; item = item.right) {
    const inner = stood(item) && item.content instanceof Y.ContentType ? item.content.type : null
    if (!(inner instanceof Y.XmlElement)) continue
    if (isLine(inner)) yield inner
    else yield* linesWithin(inner, stood)
  }
}
