import * as decoding from 'lib0/decoding'
import * as prng from 'lib0/prng'
import * as Y from 'yjs'
import { changeAsItCame } from '../../app/document/as-it-came'
import { Message, SyncMessage } from '../../app/document/protocol'
import { FRAGMENT } from '../../app/document/shared-text'
import { putBack } from '../../app/document/stranded/put-back'
import { Unnamed } from '../../app/document/stranded/unnamed'
import type { Person } from '../../app/domain/actor.server'
import { after, allSaved, begun, type Standing } from '../../app/editor/connection/saved-state'
import {
  awarenessFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../server/collaboration/frames'
import { editAtRandom, HERE } from './letter-edits'
import type { Wire } from './network'

const AT = 0

/**
 * A page over a wire in memory: what the y-websocket provider does with each message, without its
 * clocks, and the account that a page keeps of what is saved.
 */
export class SimulatedPage {
  doc: Y.Doc
  undo: Y.UndoManager
  wire: Wire | null = null
  standing: Standing = begun
  isReader = false
  readonly refused: string[] = []
  /** The code with which the server closed it for good; 0: it did not. */
  closedWith = 0
  #unnamed: Unnamed
  /** What others wrote and has come, but is not taken in yet. */
  #gathered: Uint8Array[] = []
  #isOpen = false
  #isSynced = false
  #presenceClock = 0

  constructor(
    readonly person: Person,
    private readonly gen: prng.PRNG,
  ) {
    this.doc = this.#newDoc()
    this.#unnamed = new Unnamed(this.doc)
    this.undo = this.#newUndo()
  }

  #newDoc(): Y.Doc {
    const doc = new Y.Doc()
    doc.clientID = prng.uint32(this.gen, 1, 0x7fffffff)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return
      if (this.#isOpen && this.wire) {
        this.wire.send(updateFrame(update))
        this.standing = after(this.standing, { type: 'sent', frame: 'update', at: AT })
      } else this.standing = after(this.standing, { type: 'wrote-offline', at: AT })
    })
    return doc
  }

  #newUndo(): Y.UndoManager {
    return new Y.UndoManager(this.doc.getXmlFragment(FRAGMENT), {
      trackedOrigins: new Set([HERE]),
      captureTimeout: 0,
    })
  }

  connect(wire: Wire): void {
    this.wire = wire
  }

  /** Writes something, where there is a letter to write in. */
  edit(): void {
    if (this.isReader || this.doc.getXmlFragment(FRAGMENT).length === 0) return
    editAtRandom(this.gen, this.doc, this.undo)
  }

  /** Says where its cursor is. */
  move(): void {
    if (!this.#isOpen || !this.wire) return
    const state = JSON.stringify({ cursor: prng.int32(this.gen, 0, 100) })
    const clock = this.#presenceClock++
    this.wire.send(awarenessFrame([{ clientId: this.doc.clientID, clock, state }]))
  }

  /** Is loaded again: with the copy that the device kept, or with nothing. */
  reload(isKept: boolean): void {
    this.disconnected()
    const kept = this.#unnamed.state()
    this.undo.destroy()
    this.doc.destroy()
    this.doc = this.#newDoc()
    this.undo = this.#newUndo()
    this.#unnamed = new Unnamed(this.doc)
    if (isKept) this.#unnamed.takeIn([kept], () => Y.applyUpdate(this.doc, kept, this))
    else this.standing = begun
  }

  disconnected(): void {
    this.#takeGathered()
    if (this.#isOpen) this.standing = after(this.standing, { type: 'closed', at: AT })
    this.wire = null
    this.#isOpen = false
    this.#isSynced = false
  }

  /** True where it holds all that the server had, and knows that the server has all that it wrote. */
  settles(): boolean {
    this.#takeGathered()
    return this.#isOpen && this.#isSynced && allSaved(this.standing)
  }

  /** Takes what is next on the way to it. */
  hear(): void {
    const delivery = this.wire?.deliverToPage()
    if (delivery?.kind === 'open') {
      this.#isOpen = true
      this.standing = after(this.standing, { type: 'opened' })
      this.wire?.send(step1Frame(this.doc))
      this.move()
    } else if (delivery?.kind === 'frame') this.#hearFrame(delivery.bytes)
    else if (delivery?.kind === 'close') {
      if (delivery.code >= 4400 && delivery.code < 4500) this.closedWith = delivery.code
      this.wire?.close(delivery.code)
    } else if (delivery?.kind === 'end') this.disconnected()
  }

  #hearFrame(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const message = decoding.readVarUint(decoder)
    if (message === Message.saved) {
      const frames = decoding.readVarUint(decoder)
      this.standing = after(this.standing, { type: 'saved', frames, at: AT })
    } else if (message === Message.refused) this.refused.push(decoding.readVarString(decoder))
    else if (message === Message.sync) {
      const kind = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (kind === SyncMessage.update) {
        this.#gathered.push(content)
        // The next may come so soon after it that both are taken in as one.
        if (prng.bool(this.gen)) return
      }
      this.#takeGathered()
      if (kind === SyncMessage.step1) this.#answer(content)
      else if (kind === SyncMessage.step2) {
        this.#takeIn(content)
        this.#isSynced = true
      }
    }
  }

  #takeGathered(): void {
    const updates = this.#gathered
    this.#gathered = []
    if (updates.length > 0) this.#takeIn(Y.mergeUpdates(updates))
  }

  #takeIn(update: Uint8Array): void {
    const apply = () => Y.applyUpdate(this.doc, update, this)
    const stranded = this.#unnamed.takeIn([update], () => {
      if (this.isReader) changeAsItCame(this.doc, apply, this)
      else apply()
    })
    if (!this.isReader) putBack(this.doc, stranded)
  }

  #answer(vector: Uint8Array): void {
    this.wire?.send(step2Frame(this.#unnamed.state(vector)))
    this.standing = after(this.standing, { type: 'sent', frame: 'answer', at: AT })
  }
}
