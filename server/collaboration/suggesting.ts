import * as Y from 'yjs'
import { changeAsItCame } from '../../app/document/as-it-came'
import { type Owner, ownerOf } from '../../app/document/suggestion-marks'
import { lineWithout, stretchesOf } from './lines'
import { docFrom } from './load'
import { mend, type Sender } from './mending'
import type { Struct } from './text-before'
import { addedLines, type Find, isMark, linesOf, unmarks, type Written } from './written'

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
 * There is one shadow for a room, made when it is first needed, and again after a refusal; it goes
 * when no reviewer is there.
 */
export class Suggesting {
  #shadow: Y.Doc | null = null
  /** What the room has accepted since the shadow was last brought up to date. */
  #behind: Uint8Array[] = []
  /** Whose the suggestions are that this letter has known: each one's id, with the name of its author. */
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
    if (this.#behind.length > MOST_BEHIND) this.rest()
  }

  /**
   * True where an update brings in a suggestion in another's name, or in a name of its own choice: those
   * of files are written by the server. What is known may be moved.
   */
  isForged(structs: readonly Struct[], { account, organisation }: Owner): boolean {
    return structs.some((struct) => {
      const said = suggestedIn(struct)
      if (said === null || this.#knownOnes().has(nameOf(said))) return false
      const owner = ownerOf(said.id)
      const isOwn = owner?.account === account && owner.organisation === organisation
      return !isOwn || said.by !== ''
    })
  }

  /** Takes note of the suggestions of an accepted update. */
  learn(structs: readonly Struct[]): void {
    for (const struct of structs) {
      const said = suggestedIn(struct)
      if (said !== null) this.#knownOnes().add(nameOf(said))
    }
  }

  /** What becomes of a reviewer's update; null: it does more than suggest. */
  ofReviewer(update: Uint8Array, written: Written, sender: Sender): Taken | null {
    const shadow = this.#upToDate()
    const lines = linesOf(shadow, written)
    if (!lines) return null
    const before = lines.map((line) => lineWithout(line, sender.account))
    const taken = this.#apply(shadow, update, lines, written, sender)
    if (!taken) return null
    const isKept = lines.every((line, at) => isSame(lineWithout(line, sender.account), before[at]))
    const added = addedLines(shadow, written, lines)
    if (isKept && added.every((line) => isNothing(lineWithout(line, sender.account)))) return taken
    this.rest()
    return null
  }

  /** An editor's update; where it concerns suggestions, with every line's marks put right. */
  ofEditor(update: Uint8Array, written: Written, find: Find): Taken {
    const asItIs = { bytes: update, isMended: false }
    const concernsMarks =
      written.structs.some(isMark) || written.deletes.some((range) => unmarks(range, find))
    if (!concernsMarks) {
      this.follow(update)
      return asItIs
    }
    const shadow = this.#upToDate()
    const lines = linesOf(shadow, written, true) ?? []
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
      changeAsItCame(shadow, (transaction) => {
        Y.applyUpdate(shadow, update)
        for (const [at, line] of lines.entries()) {
          isMended = mend(line, stood[at] ?? [], transaction, reviewer) || isMended
        }
        if (!reviewer) return
        for (const line of addedLines(shadow, written, lines)) {
          isMended = mend(line, [], transaction, reviewer) || isMended
        }
      })
    } catch {
      this.rest()
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
    changeAsItCame(shadow, () => {
      for (const update of updates) Y.applyUpdate(shadow, update)
    })
    return shadow
  }

  /** Lets the shadow go; it is made anew before it is asked again. */
  rest(): void {
    this.#shadow?.destroy()
    this.#shadow = null
    this.#behind = []
  }

  #knownOnes(): Set<string> {
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

const isNothing = (line: string): boolean => line === '' || line === '[]'

const isSame = (one: string, other = ''): boolean =>
  one === other || (isNothing(one) && isNothing(other))

/** The suggestion that a struct marks words with; null where it does nothing of the kind. */
function suggestedIn(struct: Struct): { id: string; by: string } | null {
  if (!isMark(struct) || struct.content.value === null) return null
  const { value }: { value: unknown } = struct.content
  const said = typeof value === 'object' && value !== null ? value : {}
  const id = 'id' in said && typeof said.id === 'string' ? said.id : ''
  return { id, by: 'by' in said ? String(said.by) : '' }
}

const nameOf = ({ id, by }: { id: string; by: string }): string => `${id} ${by}`
