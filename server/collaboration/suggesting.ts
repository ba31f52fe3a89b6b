import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { markNamed } from '../../app/document/shared-text'
import { type Owner, ownerOf, suggestionId } from '../../app/document/suggestion-marks'
import {
  coverOf,
  insertionsIn,
  isBy,
  isSuggested,
  lineWithout,
  type Marks,
  type Stretch,
  stretchesOf,
} from './lines'
import { asTheyAre, docFrom } from './load'
import { findIn, type Struct } from './text-before'

/** A stretch of changes that an update deletes. */
export interface Deleted {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** Who sends an update. */
export interface Sender extends Owner {
  readonly time: string
}

/** What an update writes and where, as the gate has read it. */
export interface Written {
  readonly structs: readonly Struct[]
  readonly deletes: readonly Deleted[]
  /** The lines that it writes in, by the change that brought each. */
  readonly lines: readonly Pick<Y.ID, 'client' | 'clock'>[]
}

/** An accepted update, as it goes to the journal. */
export interface Taken {
  readonly bytes: Uint8Array
  /** True where the server has added something, which the sender has to hear too. */
  readonly isMended: boolean
}

const MOST_BEHIND = 2_000

/**
 * Holds reviewers to suggesting. A reviewer's update is applied to a shadow of the letter and passes
 * only if, without the reviewer's own suggestions, every line that it touches says what it said
 * before: the text, and what everybody else suggests.
 *
 * What people write at the same time can pull words and the mark of their insertion apart: somebody
 * splits the paragraph, or settles the insertion, in which another is still writing. Such words are
 * marked again here, since the mark belongs to them.
 *
 * There is one shadow for a room, made when a reviewer first writes, and again after a refusal.
 */
export class Suggesting {
  #shadow: Y.Doc | null = null
  /** What the room has accepted since the shadow was last brought up to date. */
  #behind: Uint8Array[] = []
  /** The ids of all suggestions that this letter has known. */
  #known: Set<string> | null = null

  constructor(
    private readonly doc: Y.Doc,
    /** What was accepted and is not in the document yet. */
    private readonly waiting: () => readonly Uint8Array[],
  ) {}

  /** An update was accepted, or came from another process. */
  follow(update: Uint8Array): void {
    if (!this.#shadow) return
    this.#behind.push(update)
    // Nobody has suggested anything for long: it is cheaper to make it anew.
    if (this.#behind.length > MOST_BEHIND) this.#forget()
  }

  /** The id of a client as which the server adds to updates; null where it has added nothing yet. */
  get client(): number | null {
    return this.#shadow?.clientID ?? null
  }

  /** True where an update brings in a suggestion in another's name. What is known may be moved. */
  isForged(structs: readonly Struct[], { account, organisation }: Owner): boolean {
    return structs.some((struct) => {
      const id = idIn(struct)
      if (id === null || this.#knownIds().has(id)) return false
      const owner = ownerOf(id)
      return owner?.account !== account || owner.organisation !== organisation
    })
  }

  /** Takes note of the suggestions of an accepted update. */
  learn(structs: readonly Struct[]): void {
    for (const struct of structs) {
      const id = idIn(struct)
      if (id !== null) this.#knownIds().add(id)
    }
  }

  /** What becomes of a reviewer's update; null: it does more than suggest. */
  ofReviewer(update: Uint8Array, written: Written, sender: Sender): Taken | null {
    const shadow = this.#upToDate()
    const lines = this.#linesOf(shadow, written)
    if (!lines) return null
    const before = lines.map((line) => lineWithout(line, sender.account))
    const taken = this.#apply(shadow, update, lines, written, sender)
    if (!taken) return null
    const isKept = lines.every((line, at) => isSame(lineWithout(line, sender.account), before[at]))
    const added = addedLines(shadow, written, lines)
    if (isKept && added.every((line) => isNothing(lineWithout(line, sender.account)))) return taken
    this.#forget()
    return null
  }

  /** An editor's update, with the marks that it has pulled off what others were writing put back. */
  ofEditor(update: Uint8Array, written: Written, find: Find): Taken {
    const asItIs = { bytes: update, isMended: false }
    if (!written.deletes.some((range) => unmarks(range, find))) {
      this.follow(update)
      return asItIs
    }
    const shadow = this.#upToDate()
    const lines = this.#linesOf(shadow, written, true) ?? []
    return this.#apply(shadow, update, lines, written, null) ?? asItIs
  }

  #apply(
    shadow: Y.Doc,
    update: Uint8Array,
    lines: readonly Y.XmlText[],
    written: Written,
    reviewer: Sender | null,
  ): Taken | null {
    const stood = lines.map((line) => [...stretchesOf(line)])
    let whole: Uint8Array | null = null
    const keep = (change: Uint8Array) => {
      whole = change
    }
    shadow.on('update', keep)
    let isMended = false
    try {
      shadow.transact((transaction) => {
        Y.applyUpdate(shadow, update)
        asTheyAre(transaction)
        for (const [at, line] of lines.entries()) {
          isMended = mend(line, stood[at] ?? [], transaction, reviewer) || isMended
        }
        if (!reviewer) return
        for (const line of addedLines(shadow, written, lines)) {
          isMended = mend(line, [], transaction, reviewer) || isMended
        }
      })
    } catch {
      this.#forget()
      return null
    } finally {
      shadow.off('update', keep)
    }
    return { bytes: isMended && whole ? whole : update, isMended }
  }

  #upToDate(): Y.Doc {
    if (!this.#shadow) {
      this.#shadow = docFrom([Y.encodeStateAsUpdate(this.doc), ...this.waiting()])
      this.#behind = []
    }
    const shadow = this.#shadow
    if (this.#behind.length === 0) return shadow
    const updates = this.#behind.splice(0)
    shadow.transact((transaction) => {
      for (const update of updates) Y.applyUpdate(shadow, update)
      asTheyAre(transaction)
    })
    return shadow
  }

  /** Makes the shadow anew before it is asked again. */
  #forget(): void {
    this.#shadow?.destroy()
    this.#shadow = null
    this.#behind = []
  }

  destroy(): void {
    this.#forget()
  }

  /** The lines that an update touches; null where it deletes what is no line, and is not to. */
  #linesOf(shadow: Y.Doc, { lines, deletes }: Written, passing = false): Y.XmlText[] | null {
    const found = new Set<Y.XmlText>()
    for (const id of lines) {
      const item = structAt(shadow, id.client, id.clock)
      const type =
        item instanceof Y.Item && item.content instanceof Y.ContentType && item.content.type
      if (type instanceof Y.XmlText) found.add(type)
    }
    for (const { client, clock, length } of deletes) {
      for (const struct of structsIn(shadow, client, clock, length)) {
        if (struct.deleted || !(struct instanceof Y.Item)) continue
        const its = struct.content instanceof Y.ContentType ? struct.content.type : struct.parent
        if (its instanceof Y.XmlText) found.add(its)
        else if (!passing) return null
      }
    }
    return [...found]
  }

  #knownIds(): Set<string> {
    if (!this.#known) {
      this.#known = new Set()
      for (const structs of this.doc.store.clients.values()) this.learn(structs)
      for (const update of this.waiting()) {
        this.learn(Y.decodeUpdate(update).structs.filter((one) => !(one instanceof Y.Skip)))
      }
    }
    return this.#known
  }
}

/** Finds a change by its number, whether in the document yet or not. */
export type Find = (client: number, clock: number) => Struct | undefined

const isNothing = (line: string): boolean => line === '' || line === '[]'

const isSame = (one: string, other = ''): boolean =>
  one === other || (isNothing(one) && isNothing(other))

function idIn(struct: Struct): string | null {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) return null
  const { key, value }: { key: string; value: unknown } = struct.content
  if (value === null || !isSuggested(key)) return null
  return typeof value === 'object' && 'id' in value && typeof value.id === 'string' ? value.id : ''
}

/** True where a range that is deleted holds the mark of a suggestion. */
function unmarks({ client, clock, length }: Deleted, find: Find): boolean {
  for (let at = clock; at < clock + length; ) {
    const struct = find(client, at)
    if (!struct) return false
    if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentFormat) {
      if (isSuggested(struct.content.key)) return true
    }
    at = struct.id.clock + struct.length
  }
  return false
}

/** The lines that an update itself has brought. */
function addedLines(shadow: Y.Doc, { lines }: Written, known: readonly Y.XmlText[]): Y.XmlText[] {
  return lines.flatMap(({ client, clock }) => {
    const item = structAt(shadow, client, clock)
    const type =
      item instanceof Y.Item && item.content instanceof Y.ContentType && item.content.type
    return type instanceof Y.XmlText && !known.includes(type) ? [type] : []
  })
}

/**
 * Puts the marks of a line right. What stood in an insertion still does; where a reviewer has
 * written, everything else keeps the marks that it had, and what is new stands in an insertion.
 * True where anything was to be put right.
 */
function mend(
  line: Y.XmlText,
  stood: readonly Stretch[],
  { beforeState }: Y.Transaction,
  reviewer: Sender | null,
): boolean {
  const before = new Map<number, Stretch[]>()
  for (const stretch of stood) {
    const of = before.get(stretch.client)
    if (of) of.push(stretch)
    else before.set(stretch.client, [stretch])
  }
  for (const of of before.values()) of.sort((a, b) => a.clock - b.clock)
  const fixes: { index: number; length: number; format: Record<string, unknown> }[] = []
  let own: Record<string, unknown> | null = null
  for (const stretch of stretchesOf(line)) {
    const { client, clock, index, length, marks } = stretch
    const isNew = clock >= (beforeState.get(client) ?? 0)
    const was = isNew ? undefined : stretchAt(before.get(client) ?? [], clock)
    let format: Record<string, unknown> | null = null
    if (isNew && reviewer && wasInInsertion(stretch, before, reviewer)) {
      own ??= newInsertion(reviewer)
      format = own
    } else if (was)
      format = reviewer ? restored(was.marks, marks, reviewer) : covered(was.marks, marks)
    if (format) fixes.push({ index, length, format })
  }
  for (const { index, length, format } of fixes) line.format(index, length, format)
  return fixes.length > 0
}

/**
 * True where a reviewer has written in an insertion of theirs which others have taken off meanwhile:
 * after what they wrote, or what stood in such an insertion.
 */
function wasInInsertion(
  { client, origin, marks }: Stretch,
  before: ReadonlyMap<number, readonly Stretch[]>,
  { account }: Sender,
): boolean {
  const isOwn = (its: Marks) => insertionsIn(its).some((one) => isBy(one, account))
  if (isOwn(marks) || !origin) return false
  const beside = stretchAt(before.get(origin.client) ?? [], origin.clock)
  return origin.client === client || (beside !== undefined && isOwn(beside.marks))
}

/**
 * What brings insertions back to words that have lost all of theirs, or takes them off words that had
 * none; null where neither is so.
 */
function covered(before: Marks, after: Marks): Record<string, unknown> | null {
  const [had, has] = [insertionsIn(before), insertionsIn(after)]
  if (had.length > 0 && has.length === 0) return Object.fromEntries(had)
  if (had.length > 0 || has.length === 0) return null
  return Object.fromEntries(has.map(([key]) => [key, null]))
}

/** What brings marks back that are not the reviewer's to change; null where none has changed. */
function restored(
  before: Marks,
  after: Marks,
  { account }: Sender,
): Record<string, unknown> | null {
  const wasOwn = insertionsIn(before).some((one) => isBy(one, account))
  if (wasOwn) return covered(before, after)
  const format: Record<string, unknown> = {}
  for (const [key, value] of before) {
    if (!isBy([key, value], account) && !sameValue(after.get(key), value)) format[key] = value
  }
  for (const [key, value] of after) {
    const isTheirs = isBy([key, value], account)
    const mayAdd = isTheirs && markNamed(key) !== 'insertion'
    if (!before.has(key) && !mayAdd) format[key] = null
  }
  return Object.keys(format).length > 0 ? format : null
}

const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function newInsertion(by: Sender): Record<string, unknown> {
  const { key, value } = coverOf('insertion', { id: suggestionId(by, randomUUID()), time: by.time })
  return { [key]: value }
}

function stretchAt(stretches: readonly Stretch[], clock: number): Stretch | undefined {
  let [low, high] = [0, stretches.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const stretch = stretches[middle]
    if (!stretch) return undefined
    if (stretch.clock > clock) high = middle - 1
    else if (stretch.clock + stretch.length <= clock) low = middle + 1
    else return stretch
  }
  return undefined
}

const structAt = (doc: Y.Doc, client: number, clock: number): Struct | undefined =>
  findIn(doc.store.clients.get(client) ?? [], clock)

function* structsIn(doc: Y.Doc, client: number, clock: number, length: number): Generator<Struct> {
  for (let at = clock; at < clock + length; ) {
    const struct = structAt(doc, client, at)
    if (!struct) return
    yield struct
    at = struct.id.clock + struct.length
  }
}
