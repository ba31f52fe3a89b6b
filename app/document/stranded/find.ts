import * as Y from 'yjs'
import { mostAlike, type Passage, writtenIn } from './anew'
import { type Atom, atomsOf, isLine } from './atoms'
import { lineAbove, lineAround } from './lines'
import { alignedWith } from './same'

/** Words to be put back: into a line, after one of its atoms (null: at its beginning), or below it. */
export interface PutBack {
  readonly line: Pick<Y.ID, 'client' | 'clock'>
  readonly after: Pick<Y.ID, 'client' | 'clock'> | null | 'as a paragraph'
  readonly put: readonly Atom[]
}

/** Whether whoever made a change named this as deleted. */
export type Named = (id: Pick<Y.ID, 'client' | 'clock'>) => boolean

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
  const written = writtenIn(transaction)
  const isNew = ({ id }: Atom) => !named(id)
  const nowOf = (line: Y.XmlElement) => {
    const known = lost(line).filter((atom) => !isNew(atom))
    return mostAlike(known, line.nodeName === 'footnote', written)
  }
  return [...lines].flatMap((line): PutBack[] => {
    const atoms = lost(line)
    if (!line._item?.deleted || !isUnnamed(line._item)) return gaps(atoms, isNew, nowOf(line))
    const above = lineAbove(line, stood, isUnnamed)
    const id = above && nowOf(above).at(-1)?.line._item?.id
    return id && atoms.length > 0 ? [{ line: id, after: 'as a paragraph', put: atoms }] : []
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
  const line = lineAround(item)
  const isNewNote = line?.nodeName === 'footnote' && line._item && isUnnamed(line._item)
  return isNewNote && line._item ? lineAround(line._item) : line
}

/** What is new in a line and does not stand in what was written, and where it belongs there. */
function gaps(atoms: readonly Atom[], isNew: (atom: Atom) => boolean, passage: Passage): PutBack[] {
  const now = passage.flatMap(({ line, atoms }) => atoms.map((atom) => ({ line, atom })))
  const there = alignedWith(
    atoms,
    isNew,
    now.map(({ atom }) => atom),
  )
  const found: { line: PutBack['line']; after: PutBack['after']; put: Atom[] }[] = []
  const [first] = passage
  let place = first?.line._item ? { line: first.line._item.id, after: first.after } : null
  let open: Atom[] | null = null
  for (const [at, atom] of atoms.entries()) {
    const same = now[there.get(at) ?? -1]
    if (same?.line._item) {
      place = { line: same.line._item.id, after: same.atom.id }
      open = null
    } else if (isNew(atom) && place) {
      if (!open) {
        open = []
        found.push({ ...place, put: open })
      }
      open.push(atom)
    }
  }
  return found
}
