import * as Y from 'yjs'
import { type Atom, atomsOf, isLine } from './atoms'
import { lineAround, linesWithin, type Part } from './lines'
import { pairs } from './same'

/** A line, and what a change has written of it. */
export interface Written {
  readonly line: Y.XmlElement
  readonly atoms: readonly Atom[]
  /** Without what others have written in a new line meanwhile. */
  readonly own: readonly Atom[]
  /** What stands in the line before that; null where nothing does. */
  readonly after: Atom['id'] | null
}

/** Lines that follow each other, as a change has written them. */
export type Passage = readonly Written[]

/** What went and what was written are taken for the same when they have at least this share in common. */
const ALIKE = 0.5

/**
 * What the transaction has written of each line, in the order of the letter; then of each footnote. Where
 * two lines were joined, that is what has come to the first of them.
 */
export function writtenIn(transaction: Y.Transaction): Passage {
  const isFresh = ({ client, clock }: Atom['id']) =>
    clock >= (transaction.beforeState.get(client) ?? 0)
  return inOrder(linesTouched(transaction)).flatMap((line): Written[] => {
    const atoms = atomsOf(line, (item) => !item.deleted)
    if (line._item && isFresh(line._item.id)) {
      const { client } = line._item.id
      return [{ line, atoms, own: atoms.filter(({ id }) => id.client === client), after: null }]
    }
    const fresh = atoms.filter(({ id }) => isFresh(id))
    const [first] = fresh
    if (!first) return []
    return [{ line, atoms: fresh, own: fresh, after: atoms[atoms.indexOf(first) - 1]?.id ?? null }]
  })
}

function linesTouched({ doc, beforeState, afterState }: Y.Transaction): Set<Y.XmlElement> {
  const found = new Set<Y.XmlElement>()
  for (const [client, end] of afterState) {
    const begin = beforeState.get(client) ?? 0
    const structs = doc.store.clients.get(client) ?? []
    if (begin >= end) continue
    for (let at = Y.findIndexSS(structs, begin); at < structs.length; at++) {
      const struct = structs[at]
      if (!(struct instanceof Y.Item) || struct.deleted) continue
      const own = struct.content instanceof Y.ContentType ? struct.content.type : null
      const line = isLine(own) ? own : lineAround(struct)
      if (line) found.add(line)
    }
  }
  return found
}

function inOrder(found: ReadonlySet<Y.XmlElement>): Y.XmlElement[] {
  const ordered = new Set<Y.XmlElement>()
  for (const root of new Set([...found].map(rootOf))) {
    for (const line of root ? linesWithin(root, (item) => !item.deleted) : []) {
      if (found.has(line)) ordered.add(line)
    }
  }
  return [...ordered, ...[...found].filter(isNote)]
}

/** What holds the letter. A copy that nobody has asked for it yet does not know what it is. */
function rootOf({ _item }: Part): Part | null {
  const outer = _item?.parent
  if (!(outer instanceof Y.AbstractType)) return null
  return outer._item ? rootOf(outer) : outer
}

const isNote = ({ nodeName }: Y.XmlElement): boolean => nodeName === 'footnote'

/**
 * Where a line stands now of which somebody knew so much: in one that says much the same, or in several
 * that do together; empty where it was not written anew.
 */
export function mostAlike(known: readonly Atom[], note: boolean, written: Passage): Passage {
  let best: Passage = []
  let most = ALIKE
  const inQuestion = written.filter(({ line }) => isNote(line) === note)
  for (const start of inQuestion.keys()) {
    const atoms: Atom[] = []
    for (let end = start; end < inQuestion.length; end++) {
      atoms.push(...(inQuestion[end]?.own ?? []))
      const [shorter, longer] = [known.length, atoms.length].sort((a, b) => a - b)
      if (atoms.length * ALIKE > known.length) break
      // No better than that, whatever it says.
      const bound = longer ? (shorter ?? 0) / longer : 1
      const share = bound < most ? 0 : longer ? pairs(known, atoms).length / longer : 1
      if (share > most || (share === most && best.length === 0)) {
        best = inQuestion.slice(start, end + 1)
        most = share
      }
      if (note) break
    }
  }
  return best
}
