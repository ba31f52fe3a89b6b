import * as Y from 'yjs'
import type { Refusal } from '../../app/document/protocol'
import { DEEPEST, FRAGMENT } from '../../app/document/shared-text'
import { mayActAs } from '../../app/domain/letters/access.server'
import type { Role } from '../../prisma-free-db/tables/coalitions'
import { mayHaveAttribute, mayMark, mayStandIn, ROOT, TEXT } from './letter-shape'
import { findIn, type Struct, type TextBefore } from './text-before'
import type { Written } from './written'

export type Verdict =
  /** Let it through. */
  | ({ readonly kind: 'accept' } & Written)
  /** A reviewer's, which stays within lines of text: let it through if it only suggests. */
  | ({ readonly kind: 'suggests' } & Written)
  /** It says nothing that is not known: the answer of a page that has nothing new. */
  | { readonly kind: 'nothing' }
  /** It stands on changes that have not arrived (yet). */
  | { readonly kind: 'waits' }
  | { readonly kind: 'refuse'; readonly reason: Refusal }

/**
 * Whether an update may enter the letter: the one rule that every update passes, before it reaches
 * the journal. Coordinators and editors write, reviewers within lines (what they write there is looked
 * at in `suggesting.ts`); what changes nothing is nobody's offence.
 *
 * What is built must have the shape of a letter (see `letter-shape.ts`), and stand on what is there.
 * This is read off the update and the places that it names, without applying it, so that the cost is
 * that of the update and not of the letter.
 *
 * @param role of who sends it; `reader` where the letter is archived
 * @param before the text that it comes to
 * @param update a Yjs update, version 1 encoding
 */
export function judge(role: Role, before: TextBefore, update: Uint8Array): Verdict {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return { kind: 'refuse', reason: 'not-a-letter' }
  }
  if (!isInOrder(decoded)) return { kind: 'refuse', reason: 'not-a-letter' }
  const structs = decoded.structs.filter((struct) => !(struct instanceof Y.Skip))
  const deletes = [...decoded.ds.clients].flatMap(([client, ranges]) =>
    ranges.map((range) => ({ client, clock: range.clock, length: range.len })),
  )

  const saysNothing =
    structs.every(({ id, length }) => id.clock + length <= before.stateOf(id.client)) &&
    deletes.every(({ client, clock, length }) => before.isDeleted(client, clock, length))
  if (saysNothing) return { kind: 'nothing' }
  if (!mayActAs(role, 'reviewer')) {
    // Yjs takes superfluous marks out of every copy by itself: that is nobody's writing.
    const onlyTidies =
      structs.every(({ id, length }) => id.clock + length <= before.stateOf(id.client)) &&
      deletes.every(({ client, clock, length }) => before.isDeleted(client, clock, length, 'text'))
    return onlyTidies ? { kind: 'nothing' } : { kind: 'refuse', reason: 'may-not-write' }
  }

  const view = new TextWith(before)
  if (!view.arrange(structs)) return { kind: 'waits' }
  if (view.ordered.some((struct) => !isLetterLike(struct, view))) {
    return { kind: 'refuse', reason: 'not-a-letter' }
  }
  if (deletes.some(({ client, clock, length }) => clock + length > view.reached(client))) {
    return { kind: 'waits' }
  }
  const written = { structs: view.ordered, deletes, lines: linesOf(view.ordered) }
  if (mayActAs(role, 'editor')) return { kind: 'accept', ...written }
  return view.ordered.every(staysInLine)
    ? { kind: 'suggests', ...written }
    : { kind: 'refuse', reason: 'may-not-write' }
}

/** The lines of text that structs stand in, by the changes that brought them. */
function linesOf(structs: readonly Struct[]): Written['lines'] {
  const found = new Map<string, Struct['id']>()
  for (const struct of structs) {
    const place = struct instanceof Y.Item ? places.get(struct) : undefined
    if (place?.node !== TEXT || !place.holder) continue
    found.set(`${place.holder.client}:${place.holder.clock}`, place.holder)
  }
  return [...found.values()]
}

/** True where a struct is words or marks in a line, the line itself, or nothing any more. */
function staysInLine(struct: Struct): boolean {
  if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return true
  const place = places.get(struct)
  if (!place || place.node === null || place.node === TEXT) return true
  const { content } = struct
  return (
    place.attribute === null &&
    content instanceof Y.ContentType &&
    content.type instanceof Y.XmlText
  )
}

/**
 * True where an update names each client once, and nothing as deleted twice: so Yjs writes them. Of
 * a client named again Yjs reads one part only, and a letter without end is looked through for each
 * range of many that lie over one another.
 */
function isInOrder({ structs, ds }: ReturnType<typeof Y.decodeUpdate>): boolean {
  const named = new Set<number>()
  let last: number | null = null
  for (const { id } of structs) {
    if (id.client === last) continue
    if (named.has(id.client)) return false
    named.add(id.client)
    last = id.client
  }
  return [...ds.clients.values()].every((ranges) => {
    let end = 0
    for (const { clock, len } of [...ranges].sort((a, b) => a.clock - b.clock)) {
      if (clock < end) return false
      end = clock + len
    }
    return true
  })
}

/** Structs of one client, in the order of their clocks, and the first that has not passed. */
interface Line {
  readonly structs: Struct[]
  next: number
}

/** The text before, and an update's own structs on it, each after those that it stands on. */
class TextWith {
  readonly ordered: Struct[] = []
  /** For structs whose beginning is known already: the first clock that is not. */
  readonly goesOnFrom = new Map<Struct, number>()
  readonly #own = new Map<number, Struct[]>()
  readonly #reached = new Map<number, number>()

  constructor(readonly before: TextBefore) {}

  reached(client: number): number {
    return this.#reached.get(client) ?? this.before.stateOf(client)
  }

  /** Puts structs in the order in which Yjs will integrate them. False where one would have to wait. */
  arrange(structs: readonly Struct[]): boolean {
    const lines = new Map<number, Line>()
    for (const struct of structs) {
      const line = lines.get(struct.id.client)
      if (line) line.structs.push(struct)
      else lines.set(struct.id.client, { structs: [struct], next: 0 })
    }

    // Each client's structs in turn, until one names a place of another client that is not there
    // yet; it goes on when just that has passed, so that nobody is asked again for nothing.
    const blocked = new Map<Struct, Line[]>()
    const ready = [...lines.values()]
    for (let line = ready.pop(); line; line = ready.pop()) {
      for (let struct = line.structs[line.next]; struct; struct = line.structs[line.next]) {
        const missing = this.#missing(struct)
        if (missing) {
          const bringer = findIn(lines.get(missing.client)?.structs ?? [], missing.clock)
          if (bringer) pushTo(blocked, bringer, line)
          break
        }
        line.next += 1
        this.#pass(struct)
        for (const waiting of blocked.get(struct) ?? []) ready.push(waiting)
        blocked.delete(struct)
      }
    }
    return [...lines.values()].every((line) => line.next === line.structs.length)
  }

  /** The place on which a struct stands and which is not there. */
  #missing(struct: Struct): Pick<Y.ID, 'client' | 'clock'> | null {
    const { client } = struct.id
    const reached = this.reached(client)
    if (struct.id.clock > reached) return { client, clock: reached }
    if (!(struct instanceof Y.Item)) return null
    const parent: unknown = struct.parent
    const places = [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null]
    return places.find((place) => place && place.clock >= this.reached(place.client)) ?? null
  }

  #pass(struct: Struct): void {
    const { client, clock } = struct.id
    const reached = this.reached(client)
    const end = clock + struct.length
    if (clock < reached && end > reached) this.goesOnFrom.set(struct, reached)
    this.#reached.set(client, Math.max(reached, end))
    pushTo(this.#own, client, struct)
    this.ordered.push(struct)
  }

  find(id: Y.ID): Struct | undefined {
    return this.before.find(id.client, id.clock) ?? findIn(this.#own.get(id.client) ?? [], id.clock)
  }
}

function pushTo<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Where an item stands: in which node, under which attribute (null: among the children). */
interface Place {
  /** The name of the node; null where it was deleted, and nothing in it is seen any more. */
  readonly node: string | null
  /** Which of all such nodes: the change that brought it; null for the letter itself. */
  readonly holder: Struct['id'] | null
  readonly attribute: string | null
  /** How many nodes the node stands in; the letter itself in none. */
  readonly depth: number
}

// Where structs stand that are not in a document yet, so that a run of single letters, each beside
// the last, is not walked to its beginning for each of them.
const places = new WeakMap<Y.Item, Place>()

const NOWHERE: Place = { node: null, holder: null, attribute: null, depth: 0 }

// Far above what anybody writes, far below where sums of numbers stop being exact.
const HIGHEST_CLOCK = 2 ** 40

function isLetterLike(struct: Struct, view: TextWith): boolean {
  if (struct.length <= 0 || struct.id.clock + struct.length > HIGHEST_CLOCK) return false
  if (!(struct instanceof Y.Item)) return true
  for (const beside of [struct.origin, struct.rightOrigin]) {
    // Yjs looks for these without asking whether they are there, if they are the client's own.
    if (beside && beside.client === struct.id.client && beside.clock >= struct.id.clock)
      return false
  }
  const place = placeOf(struct, view)
  if (!place) return false
  places.set(struct, place)
  if (!goesOnWhereItBegan(struct, place, view)) return false
  if (place.node === null || struct.content instanceof Y.ContentDeleted) return true
  return fits(struct.content, place.node, place)
}

/**
 * False where the beginning of a struct is known already and stands elsewhere than this says: Yjs puts
 * the rest beside that beginning, whatever the struct names, and copies would come to differ.
 */
function goesOnWhereItBegan(item: Y.Item, place: Place, view: TextWith): boolean {
  const from = view.goesOnFrom.get(item)
  // What stands in nothing any more becomes a gap, wherever it began.
  if (from === undefined || place.node === null) return true
  const beginning = view.find(Y.createID(item.id.client, from - 1))
  const its = beginning instanceof Y.Item ? placeOf(beginning, view) : null
  return (
    its !== null &&
    its.node === place.node &&
    its.attribute === place.attribute &&
    (its.holder === place.holder || Y.compareIDs(its.holder, place.holder))
  )
}

/** Where an item stands; null where no letter has such a place. */
function placeOf(item: Y.Item, view: TextWith): Place | null {
  const known = places.get(item)
  if (known) return known
  const parent: unknown = item.parent
  if (typeof parent === 'string') {
    if (parent !== FRAGMENT) return null
    return { node: ROOT, holder: null, attribute: item.parentSub, depth: 0 }
  }
  if (parent instanceof Y.AbstractType) {
    return placeIn(parent, item.parentSub, parent._item, view)
  }
  if (parent instanceof Y.ID) {
    const holder = view.find(parent)
    if (!(holder instanceof Y.Item) || holder.content instanceof Y.ContentDeleted) return NOWHERE
    if (!(holder.content instanceof Y.ContentType)) return null
    return placeIn(holder.content.type, item.parentSub, holder, view)
  }
  // It names none: then it stands where its neighbour does, of which `arrange` made sure.
  const beside = item.origin ?? item.rightOrigin
  const neighbour = beside ? view.find(beside) : undefined
  return neighbour instanceof Y.Item && neighbour !== item ? placeOf(neighbour, view) : NOWHERE
}

function placeIn(
  type: Y.AbstractType<unknown>,
  attribute: string | null,
  by: Y.Item | null,
  view: TextWith,
): Place | null {
  const place = { holder: by?.id ?? null, attribute, depth: depthOf(by) }
  if (type instanceof Y.XmlElement) return { node: type.nodeName, ...place }
  if (type instanceof Y.XmlText) return { node: TEXT, ...place }
  return view.before.isLetter(type) ? { node: ROOT, ...place } : null
}

/** How deep what this item holds stands; the letter is held by none. */
function depthOf(holder: Y.Item | null): number {
  let depth = 0
  for (let item = holder; item && depth <= DEEPEST; ) {
    const place = places.get(item)
    if (place) return depth + place.depth + 1
    depth += 1
    const parent: unknown = item.parent
    item = parent instanceof Y.AbstractType ? parent._item : null
  }
  return depth
}

function fits(content: Y.Item['content'], node: string, { attribute, depth }: Place): boolean {
  if (attribute !== null) {
    if (!(content instanceof Y.ContentAny)) return false
    const values: readonly unknown[] = content.arr
    return values.every((value) => mayHaveAttribute(node, attribute, value))
  }
  if (node === TEXT) {
    if (content instanceof Y.ContentString) return true
    return content instanceof Y.ContentFormat && mayMark(content.key, content.value)
  }
  if (!(content instanceof Y.ContentType)) return false
  if (content.type instanceof Y.XmlText) return mayStandIn(node, TEXT)
  if (!(content.type instanceof Y.XmlElement) || depth >= DEEPEST) return false
  const name = content.type.nodeName
  return name !== TEXT && mayStandIn(node, name)
}
