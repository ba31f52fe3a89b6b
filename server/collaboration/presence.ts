import * as decoding from 'lib0/decoding'
import { awarenessFrame, type PresenceState } from './frames'
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

interface Client {
  readonly accountId: string
  /** Who speaks for it; null once they have left. */
  owner: Present | null
  clock: number
  state: string | null
}

/** There are six colours. */
const HANDS = 6

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
  readonly #hands = new Map<string, number>()
  readonly #changed = new Set<number>()
  #timer: NodeJS.Timeout | null = null

  constructor(
    private readonly everybody: Iterable<Present>,
    private readonly limits: Limits,
  ) {}

  /** The colour of somebody's organisation: 1 to 6, by the order in which organisations came. */
  handOf({ accountId, organisation }: Identity): number {
    const group = organisation ?? `account ${accountId}`
    const hand = this.#hands.get(group) ?? (this.#hands.size % HANDS) + 1
    this.#hands.set(group, hand)
    return hand
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
      // It came back with the number that it left with, which others would pass over. A y-websocket
      // client that hears that it is gone says at once, with a higher number, that it is not.
      this.#bind(from, clientId, client)
      from.send(awarenessFrame([{ clientId, clock: client.clock, state: null }]))
      return
    }
    if (client && client.owner === from && clock < client.clock) return
    const { name, organisation } = from.identity
    const user = { name, organisation, hand: this.handOf(from.identity) }
    const state = JSON.stringify({ ...said, user })
    if (client) {
      this.#bind(from, clientId, client)
      client.clock = clock
      client.state = state
    } else {
      this.#makeRoom()
      this.#ids.set(from, clientId)
      const { accountId } = from.identity
      this.#clients.set(clientId, { accountId, owner: from, clock, state })
    }
    this.#pass(clientId)
  }

  #bind(from: Present, clientId: number, client: Client): void {
    if (client.owner && client.owner !== from) this.#ids.delete(client.owner)
    client.owner = from
    this.#ids.set(from, clientId)
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
    return client?.owner != null && client.accountId !== accountId
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
    const states: PresenceState[] = []
    for (const clientId of this.#changed) {
      const client = this.#clients.get(clientId)
      if (client) states.push({ clientId, clock: client.clock, state: client.state })
    }
    this.#changed.clear()
    if (states.length === 0) return
    const frame = awarenessFrame(states)
    for (const present of this.everybody) if (!present.isBehind) present.send(frame)
  }

  #makeRoom(): void {
    if (this.#clients.size < MOST_GONE) return
    for (const [clientId, client] of this.#clients) {
      if (!client.owner) this.#clients.delete(clientId)
    }
  }

  destroy(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
