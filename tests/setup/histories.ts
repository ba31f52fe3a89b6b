import * as decoding from 'lib0/decoding'
import * as prng from 'lib0/prng'
import { expect, vi } from 'vitest'
import * as Y from 'yjs'
import { changeAsItCame } from '../../app/document/as-it-came'
import { SCHEMA_NUMBER } from '../../app/document/nodes'
import { Message, SyncMessage } from '../../app/document/protocol'
import { textFromDoc } from '../../app/document/shared-text'
import type { Person } from '../../app/domain/actor.server'
import { loadJournal } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import { type Collaboration, createCollaboration } from '../../server/collaboration'
import type { Limits } from '../../server/collaboration/limits'
import { docFrom } from '../../server/collaboration/load'
import { byCookie, ORIGIN } from './by-cookie'
import { expectSame, holds } from './letter-copies'
import { Wire } from './network'
import { openPaced, Pace } from './paced-store'
import { NOON } from './people'
import { SimulatedPage } from './simulated-page'

/** Everything small, so that a short history meets it all. */
const LIMITS: Partial<Limits> = {
  compactRows: 3,
  compactIdleRows: 2,
  idleRoomAfter: 500,
  noteAfter: 300,
  queuedBytes: 400,
}

type Happening =
  | 'write'
  | 'to the server'
  | 'to a page'
  | 'the disk answers'
  | 'connect'
  | 'cut'
  | 'move'
  | 'time passes'
  | 'reload'
  | 'all leave'
  | 'kill'
  | 'stop'
  | 'look'

/** How long it may be until the next thing happens, in milliseconds. */
const SPANS = [1, 60, 400, 600, 3000, 16_000]

type Mood = readonly (readonly [Happening, number])[]

const ALWAYS: Mood = [
  ['write', 330],
  ['to the server', 210],
  ['to a page', 140],
  ['the disk answers', 200],
  ['connect', 50],
  ['move', 10],
  ['look', 10],
]

/** What kind of day it is: how often what happens, in proportion. */
const MOODS: Mood[] = [
  [...ALWAYS, ['cut', 20], ['time passes', 40], ['reload', 8], ['kill', 6], ['stop', 6]],
  [...ALWAYS, ['cut', 80], ['time passes', 40], ['reload', 30], ['kill', 4], ['connect', 80]],
  [...ALWAYS, ['all leave', 30], ['time passes', 90], ['connect', 100], ['the disk answers', 100]],
  [...ALWAYS, ['kill', 40], ['connect', 80], ['the disk answers', 200], ['to the server', 100]],
  [...ALWAYS, ['time passes', 10]],
]

export interface Setting {
  readonly db: Database
  readonly file: string
  readonly letterId: string
  readonly editors: Person[]
  readonly reader: Person
  /** Whether every device keeps its copy; else some keep nothing. */
  readonly isKeptOnDevice?: boolean
}

/** What one of the pages writes, when it is its turn. */
export type Write = (page: SimulatedPage, index: number, gen: prng.PRNG) => void

interface Server {
  readonly pace: Pace
  readonly collaboration: Collaboration
  stopping: Promise<void> | null
  isStopped: boolean
}

/**
 * One history of a letter, all of it told by a seed: people write, connections come and go, the
 * disk takes its time, letters leave memory, processes are killed and stopped. Whatever the server
 * says, to show a change or to call it saved, is held against the journal at that moment.
 *
 * Timers must be fake, and are moved by the history.
 */
export class History {
  readonly #gen: prng.PRNG
  readonly #pages: SimulatedPage[]
  readonly #mood: Mood
  readonly #handles: Database[] = []
  readonly #wires = new Set<Wire>()
  readonly #owners = new Map<Wire, SimulatedPage>()
  /** What the server has said in words that only a disk can back, and is not yet checked. */
  #claims: { said: string; update: Uint8Array }[] = []
  readonly #textFrames = new Map<Wire, Uint8Array[]>()
  #journal = new Y.Doc()
  #server!: Server

  constructor(
    private readonly setting: Setting,
    seed: number,
    private readonly write: Write = (page) => page.edit(),
  ) {
    this.#gen = prng.create(seed)
    this.#mood = prng.oneOf(this.#gen, MOODS)
    const count = prng.int32(this.#gen, 2, 4)
    this.#pages = Array.from({ length: count }, () => {
      const person = prng.oneOf(this.#gen, setting.editors)
      return new SimulatedPage(person, this.#gen)
    })
    const reader = new SimulatedPage(setting.reader, this.#gen)
    reader.isReader = true
    if (prng.bool(this.#gen)) this.#pages.push(reader)
  }

  /** Plays it to its end. Throws where a rule is broken. */
  async play(): Promise<void> {
    this.#server = await this.#start()
    for (const page of this.#pages) this.#connect(page)
    try {
      const steps = prng.int32(this.#gen, 40, 140)
      for (let step = 0; step < steps; step++) {
        await this.#step()
        await this.#settle()
        await this.#check()
      }
      await this.#heal()
      await this.#compare()
    } finally {
      await this.#end()
    }
  }

  async #start(): Promise<Server> {
    const pace = new Pace()
    const db = await openPaced(this.setting.file, pace)
    this.#handles.push(db)
    const collaboration = createCollaboration({
      db,
      origin: ORIGIN,
      authenticate: (request) => byCookie(db, request),
      now: () => NOON,
      limits: LIMITS,
    })
    return { pace, collaboration, stopping: null, isStopped: false }
  }

  async #step(): Promise<void> {
    const happening = this.#choose()
    if (happening === 'write') this.#write()
    else if (happening === 'to the server') this.#deliver('server', prng.int32(this.#gen, 1, 4))
    else if (happening === 'to a page') this.#deliver('page', prng.int32(this.#gen, 1, 4))
    else if (happening === 'the disk answers') await this.#answer(prng.int32(this.#gen, 1, 4))
    else if (happening === 'connect') this.#connectOne()
    else if (happening === 'cut') this.#cutOne()
    else if (happening === 'move') prng.oneOf(this.#gen, this.#pages).move()
    else if (happening === 'time passes') this.#passTime(prng.oneOf(this.#gen, SPANS))
    else if (happening === 'reload') this.#reloadOne()
    else if (happening === 'all leave') this.#leave()
    else if (happening === 'kill') await this.#kill()
    else if (happening === 'stop') this.#stop()
    else await this.#look()
    if (this.#server.isStopped) this.#server = await this.#start()
  }

  #write(): void {
    const page = prng.oneOf(this.#gen, this.#pages)
    this.write(page, this.#pages.indexOf(page), this.#gen)
  }

  #choose(): Happening {
    const total = this.#mood.reduce((sum, [, weight]) => sum + weight, 0)
    let at = prng.int32(this.#gen, 0, total - 1)
    for (const [happening, weight] of this.#mood) {
      at -= weight
      if (at < 0) return happening
    }
    return 'look'
  }

  async #answer(most: number): Promise<void> {
    for (let count = 0; count < most; count++) {
      await this.#server.pace.letOne()
      await this.#settle()
      await this.#check()
    }
  }

  #passTime(ms: number): void {
    vi.advanceTimersByTime(ms)
  }

  #deliver(to: 'server' | 'page', most: number): void {
    const wires = [...this.#wires].filter((wire) =>
      to === 'server' ? wire.waitsForServer : wire.waitsForPage,
    )
    if (wires.length === 0) return
    const wire = prng.oneOf(this.#gen, wires)
    for (let count = 0; count < most; count++) this.#deliverOne(wire, to)
  }

  #deliverOne(wire: Wire, to: 'server' | 'page'): void {
    const page = this.#owners.get(wire)
    if (to === 'server') wire.deliverToServer()
    else if (page?.wire === wire) page.hear()
    else wire.deliverToPage()
  }

  #connectOne(): void {
    const away = this.#pages.filter((page) => !page.wire)
    if (away.length > 0) this.#connect(prng.oneOf(this.#gen, away))
  }

  #connect(page: SimulatedPage): void {
    const { letterId } = this.setting
    const path = `/collaboration/${letterId}?schema=${SCHEMA_NUMBER}`
    const headers = { origin: ORIGIN, cookie: `account=${page.person.account.id}` }
    const wire = new Wire(this.#server.collaboration, path, headers, {
      sent: (its, frame) => this.#serverSaid(its, frame),
      received: (its, frame) => this.#pageSaid(its, frame),
    })
    this.#textFrames.set(wire, [])
    this.#owners.set(wire, page)
    this.#wires.add(wire)
    page.connect(wire)
  }

  #cutOne(): void {
    const here = this.#pages.filter((page) => page.wire)
    if (here.length > 0) this.#cut(prng.oneOf(this.#gen, here))
  }

  #leave(): void {
    for (const page of this.#pages) if (page.wire) this.#cut(page)
  }

  #cut(page: SimulatedPage): void {
    const arriving = prng.int32(this.#gen, 0, 4)
    if (prng.bool(this.#gen)) {
      page.wire?.cutAtPage(arriving, prng.int32(this.#gen, 0, 40))
      page.disconnected()
    } else page.wire?.cutAtServer(arriving)
  }

  #reloadOne(): void {
    const page = prng.oneOf(this.#gen, this.#pages)
    page.wire?.cutAtPage(prng.int32(this.#gen, 0, 4), 0)
    page.reload(this.setting.isKeptOnDevice || prng.bool(this.#gen))
  }

  /** The process dies at once; what it held in memory is gone, its sockets end. */
  async #kill(): Promise<void> {
    const { pace } = this.#server
    pace.kill()
    for (const wire of this.#wires) wire.cutAtServer(prng.int32(this.#gen, 0, 4))
    await this.#settle()
    for (const wire of this.#wires) while (wire.waitsForPage) this.#deliverOne(wire, 'page')
    await this.#check()
    await this.#look()
    this.#server = await this.#start()
  }

  /** Whatever the journal has held it still holds. */
  async #look(): Promise<void> {
    const known = Y.encodeStateAsUpdate(this.#journal)
    expect(holds(await this.#readJournal(), known), 'the disk lost something').toBe(true)
  }

  #stop(): void {
    const server = this.#server
    if (server.stopping) return
    server.stopping = server.collaboration.stop().then(() => {
      server.isStopped = true
    })
  }

  #pageSaid(wire: Wire, frame: Uint8Array): void {
    if (frame[0] === Message.sync && frame[1] !== SyncMessage.step1) {
      const decoder = decoding.createDecoder(frame)
      decoder.pos = 2
      this.#textFrames.get(wire)?.push(decoding.readVarUint8Array(decoder))
    }
  }

  #serverSaid(wire: Wire, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const message = decoding.readVarUint(decoder)
    if (message === Message.saved) {
      const count = decoding.readVarUint(decoder)
      const frames = this.#textFrames.get(wire) ?? []
      expect(count, 'frames called saved, of those that were sent').toBeLessThanOrEqual(
        frames.length,
      )
      for (const update of frames.slice(0, count)) this.#claims.push({ said: 'saved', update })
    } else if (message === Message.sync) {
      if (decoding.readVarUint(decoder) === SyncMessage.step1) return
      this.#claims.push({ said: 'shown', update: decoding.readVarUint8Array(decoder) })
    }
  }

  /** Lets everything happen that needs nothing from outside. */
  async #settle(): Promise<void> {
    let seen = -1
    for (let quiet = 0; quiet < 3; quiet++) {
      await new Promise((resolve) => setImmediate(resolve))
      let activity = this.#server.pace.activity
      for (const wire of this.#wires) activity += wire.activity
      if (activity !== seen) quiet = 0
      seen = activity
    }
  }

  /** What the server said since the last step is in the journal now. */
  async #check(): Promise<void> {
    if (this.#claims.length === 0) return
    const claims = this.#claims
    this.#claims = []
    if (claims.some(({ update }) => !holds(this.#journal, update))) {
      const { updates } = await loadJournal(this.setting.db, this.setting.letterId)
      // What Yjs would tidy up here by itself the disk never held, and cannot lose.
      changeAsItCame(this.#journal, () => {
        for (const update of updates) Y.applyUpdate(this.#journal, update)
      })
    }
    for (const { said, update } of claims) {
      expect(holds(this.#journal, update), `${said}, and in the journal`).toBe(true)
    }
  }

  async #readJournal(): Promise<Y.Doc> {
    const { updates } = await loadJournal(this.setting.db, this.setting.letterId)
    return docFrom(updates)
  }

  /** The network and the disk work again, for as long as it takes. */
  async #heal(): Promise<void> {
    for (let turn = 0; turn < 3000; turn++) {
      if (this.#server.isStopped) this.#server = await this.#start()
      for (const page of this.#pages) if (!page.wire) this.#connect(page)
      for (const wire of this.#wires) {
        while (wire.waitsForServer) this.#deliverOne(wire, 'server')
        while (wire.waitsForPage) this.#deliverOne(wire, 'page')
      }
      await this.#server.pace.letOne()
      await this.#settle()
      await this.#check()
      const isQuiet =
        !this.#server.pace.waits &&
        [...this.#wires].every((wire) => !wire.waitsForPage && !wire.waitsForServer)
      if (isQuiet && !this.#server.stopping && this.#pages.every((page) => page.settles())) return
      if (isQuiet) this.#passTime(100)
    }
    const standings = this.#pages.map(({ standing, refused, closedWith }) => ({
      standing,
      refused,
      closedWith,
    }))
    throw new Error(`it never came to rest: ${JSON.stringify(standings)}`)
  }

  async #compare(): Promise<void> {
    const journal = await this.#readJournal()
    for (const [index, page] of this.#pages.entries()) {
      expect(page.refused, `page ${index} was refused something`).toEqual([])
      expect(page.closedWith, `page ${index} was closed`).toBe(0)
      expectSame(page.doc, journal, `page ${index} and the journal`)
    }
    await this.#look()
    expect(textFromDoc(journal).content.length).toBeGreaterThan(0)
  }

  async #end(): Promise<void> {
    vi.clearAllTimers()
    this.#server.pace.kill()
    for (const page of this.#pages) page.doc.destroy()
    for (const db of this.#handles) await db.destroy()
  }
}
