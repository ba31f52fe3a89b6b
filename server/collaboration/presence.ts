import * as decoding from 'lib0/decoding'
import { awarenessFrame, type PresenceState } from './frames'
import type { Hands } from './hands'
import type { Limits } from './limits'

/** What others see of somebody, as the server knows it. */
export interface Identity {
  readonly accountId: string
  readonly name: string
  readonly organisation: string | null
}

/** A connection, as presence knows it. */
export interface Present {
  readonly identity: Identity
  send(frame: Uint8Array): void
  /** True where it has enough to take already: presence may be left out, text may not. */
  readonly isBehind: boolean
}

/** One presence as processes tell it each other. */
export type Told = PresenceState & Identity

/** The same letter at other processes. */
export interface Elsewhere {
  /** Tells of presences here that have changed. */
  tell(changed: readonly Told[]): void
  /** Has everybody there say again who they are. */
  askAgain(): void
}

interface Client {
  readonly accountId: string
  /** Who they were when they last said something. */
  identity: Identity
  /** Who speaks for it here; null once they have left, or where they are at another process. */
  owner: Present | null
  /** The process where they are, if it is another. */
  elsewhere: string | null
  clock: number
  state: string | null
}

/** How many clients that have left are remembered in a room. */
const MOST_GONE = 5000

/**
 * Who is in a room, and where their cursors are.
 *
 * A client id belongs to the connection that first uses it, and stays its account's for as long as
 * the room lives: y-websocket sends back all that it hears of others, and one who left must not
 * come back as somebody else. The name in it is always the account's.
 */
export class Presence {
  readonly #clients = new Map<number, Client>()
  readonly #ids = new Map<Present, number>()
  readonly #changed = new Set<number>()
  /** By process: who was there before it began to tell of everybody, and has not been named since. */
  readonly #unnamed = new Map<string, Set<number>>()
  #timer: NodeJS.Timeout | null = null
  #asking: NodeJS.Timeout | null = null

  constructor(
    private readonly everybody: Iterable<Present>,
    private readonly limits: Limits,
    private readonly hands: Hands,
    private readonly others: Elsewhere | null,
  ) {
    hands.onChange = (isOfParty) => {
      for (const present of this.#ids.keys()) {
        if (isOfParty(present.identity)) this.#askAgain(present)
      }
    }
  }

  /**
   * Somebody has come back. A y-websocket client forgets on the way whom it saw, but not the numbers
   * under which it saw them, and would pass over who has not moved since: everybody moves.
   */
  returned(): void {
    // Where many come back at once, as after a restart, they are asked once.
    this.#asking ??= setTimeout(() => {
      this.#asking = null
      this.askEverybodyAgain()
      this.others?.askAgain()
    }, this.limits.askAgainAfter)
  }

  askEverybodyAgain(): void {
    for (const present of this.#ids.keys()) this.#askAgain(present)
  }

  /** The colour of somebody's organisation: 1 to 6. */
  handOf(identity: Identity): number {
    return this.hands.of(identity)
  }

  /** Takes what a connection says of itself; the rest is an echo. Throws where it cannot be read. */
  hear(from: Present, states: Uint8Array): void {
    const decoder = decoding.createDecoder(states)
    const count = decoding.readVarUint(decoder)
    for (let at = 0; at < count; at++) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      if (length > decoder.arr.length - decoder.pos) throw new Error('truncated presence')
      const text = decoding.readUint8Array(decoder, length)
      if (this.#isOf(from, clientId)) this.#take(from, { clientId, clock }, text)
    }
  }

  #isOf(from: Present, clientId: number): boolean {
    const own = this.#ids.get(from)
    if (own !== undefined) return own === clientId
    const client = this.#clients.get(clientId)
    return !client || client.accountId === from.identity.accountId
  }

  #take(from: Present, at: { clientId: number; clock: number }, text: Uint8Array): void {
    if (text.length > this.limits.presenceBytes) return
    const said: unknown = JSON.parse(new TextDecoder().decode(text))
    const { clientId, clock } = at
    const client = this.#clients.get(clientId)
    if (said === null) {
      if (client?.owner === from) this.#goes(clientId, client, clock)
      return
    }
    if (typeof said !== 'object') throw new Error('a presence is an object')
    if (client && client.owner !== from && clock <= client.clock) {
      // It came back with the number that it left with, which others would pass over.
      this.#bind(from, clientId, client)
      this.#askAgain(from)
      return
    }
    if (client && client.owner === from && clock < client.clock) return
    const { name, organisation } = from.identity
    const user = { name, organisation, hand: this.handOf(from.identity) }
    const state = JSON.stringify({ ...said, user })
    if (client) {
      this.#bind(from, clientId, client)
      client.identity = from.identity
      client.clock = clock
      client.state = state
    } else {
      this.#makeRoom()
      this.#ids.set(from, clientId)
      const { accountId } = from.identity
      const { identity } = from
      const own: Client = { accountId, identity, owner: from, elsewhere: null, clock, state }
      this.#clients.set(clientId, own)
    }
    this.#pass(clientId)
  }

  #bind(from: Present, clientId: number, client: Client): void {
    if (client.owner && client.owner !== from) this.#ids.delete(client.owner)
    client.owner = from
    client.elsewhere = null
    this.#ids.set(from, clientId)
  }

  // A y-websocket client that hears that it has left says at once, with a higher number, that it has not.
  #askAgain(present: Present): void {
    const clientId = this.#ids.get(present)
    const client = clientId === undefined ? undefined : this.#clients.get(clientId)
    if (clientId === undefined || !client) return
    present.send(awarenessFrame([{ clientId, clock: client.clock, state: null }]))
  }

  #goes(clientId: number, client: Client, clock: number): void {
    client.state = null
    client.clock = Math.max(client.clock, clock)
    this.#pass(clientId)
  }

  /** A connection is no longer there. */
  leave(who: Present): void {
    const clientId = this.#ids.get(who)
    if (clientId === undefined) return
    this.#ids.delete(who)
    const client = this.#clients.get(clientId)
    if (!client) return
    client.owner = null
    if (client.state !== null) this.#goes(clientId, client, client.clock)
  }

  /** True where somebody of another account is here under this client id. */
  isOfSomebodyElse(clientId: number, accountId: string): boolean {
    const client = this.#clients.get(clientId)
    if (!client || client.accountId === accountId) return false
    return client.owner !== null || client.elsewhere !== null
  }

  /** Who is at other processes. */
  elsewhere(): Identity[] {
    return [...this.#clients.values()].flatMap((client) =>
      client.elsewhere === null ? [] : [client.identity],
    )
  }

  /** Who is here, for other processes. */
  here(): Told[] {
    return [...this.#ids.values()].flatMap((clientId) => this.#toldOf(clientId))
  }

  #toldOf(clientId: number): Told[] {
    const client = this.#clients.get(clientId)
    if (!client || client.elsewhere !== null) return []
    const { accountId, name, organisation } = client.identity
    return [{ accountId, name, organisation, clientId, clock: client.clock, state: client.state }]
  }

  /**
   * Another process tells who is there: some who have moved, or (from `isFirst` to `isLast`)
   * everybody, so that whoever is not named has left. It is passed on at once: it has been gathered.
   */
  hearFrom(process: string, told: readonly Told[], all: { isFirst: boolean; isLast: boolean }) {
    if (all.isFirst) this.#unnamed.set(process, new Set(this.#clientsAt(process)))
    const unnamed = this.#unnamed.get(process)
    const changed: number[] = []
    for (const one of told) {
      unnamed?.delete(one.clientId)
      if (this.#hearOf(process, one)) changed.push(one.clientId)
    }
    if (all.isLast && unnamed) {
      this.#unnamed.delete(process)
      for (const clientId of unnamed) if (this.#leftElsewhere(clientId)) changed.push(clientId)
    }
    this.#show(changed)
  }

  /** Another process is no longer there, and nobody at it. */
  forget(process: string): void {
    this.#unnamed.delete(process)
    this.#show(this.#clientsAt(process).filter((clientId) => this.#leftElsewhere(clientId)))
  }

  #clientsAt(process: string): number[] {
    return [...this.#clients].flatMap(([clientId, client]) =>
      client.elsewhere === process ? [clientId] : [],
    )
  }

  #leftElsewhere(clientId: number): boolean {
    const client = this.#clients.get(clientId)
    if (client?.elsewhere == null) return false
    client.elsewhere = null
    client.state = null
    return true
  }

  /** True where that is news. */
  #hearOf(process: string, told: Told): boolean {
    const { clientId, accountId, clock, state } = told
    const identity = { accountId, name: told.name, organisation: told.organisation }
    const client = this.#clients.get(clientId)
    if (!client) {
      if (state === null) return false
      this.#makeRoom()
      const theirs = { accountId, identity, owner: null, elsewhere: process, clock, state }
      this.#clients.set(clientId, theirs)
      return true
    }
    // The first account keeps it, wherever it came first.
    if (client.accountId !== accountId) return false
    if (state === null) {
      if (client.elsewhere !== process) return false
      client.clock = Math.max(client.clock, clock)
      return this.#leftElsewhere(clientId)
    }
    const isHere = client.owner !== null || client.elsewhere !== null
    if (clock < client.clock || (isHere && clock === client.clock)) return false
    // It has moved there; what is left of its connection here says nothing any more.
    if (client.owner) this.#ids.delete(client.owner)
    client.owner = null
    client.elsewhere = process
    client.identity = identity
    client.clock = clock
    client.state = state
    return true
  }

  /** Everybody's state in one frame; null where nobody has one. */
  everyone(): Uint8Array | null {
    const states = [...this.#clients].flatMap(([clientId, { clock, state }]) =>
      state === null ? [] : [{ clientId, clock, state }],
    )
    return states.length > 0 ? awarenessFrame(states) : null
  }

  #pass(clientId: number): void {
    this.#changed.add(clientId)
    this.#timer ??= setTimeout(() => this.#flush(), this.limits.presenceEvery)
  }

  #flush(): void {
    this.#timer = null
    const changed = [...this.#changed]
    this.#changed.clear()
    this.#show(changed)
    this.others?.tell(changed.flatMap((clientId) => this.#toldOf(clientId)))
  }

  #show(changed: readonly number[]): void {
    const states: PresenceState[] = []
    for (const clientId of changed) {
      const client = this.#clients.get(clientId)
      if (client) states.push({ clientId, clock: client.clock, state: client.state })
    }
    if (states.length === 0) return
    const frame = awarenessFrame(states)
    for (const present of this.everybody) if (!present.isBehind) present.send(frame)
  }

  #makeRoom(): void {
    if (this.#clients.size < MOST_GONE) return
    for (const [clientId, client] of this.#clients) {
      if (!client.owner && client.elsewhere === null) this.#clients.delete(clientId)
    }
  }

  destroy(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#asking) clearTimeout(this.#asking)
    this.#timer = null
    this.#asking = null
  }
}
