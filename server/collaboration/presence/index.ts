import * as decoding from 'lib0/decoding'
import { awarenessFrame } from '../frames'
import type { Hands } from '../hands'
import type { Limits } from '../limits'
import { AskingAgain } from './asking-again'
import { type Client, Clients, toldOf } from './clients'
import { FromElsewhere, type Part } from './from-elsewhere'
import { PassingOn } from './passing-on'
import type { Elsewhere, Identity, Present, Told } from './people'

export type { Elsewhere, Identity, Present, Told }

const UTF8 = new TextDecoder()

/** Who is in a room, and where their cursors are. The name in it is always the account's. */
export class Presence {
  readonly #clients: Clients
  readonly #passing: PassingOn
  readonly #asking: AskingAgain
  readonly #fromElsewhere: FromElsewhere

  constructor(
    everybody: Iterable<Present>,
    private readonly limits: Limits,
    private readonly hands: Hands,
    others: Elsewhere | null,
    isAnothers: (clientId: number, accountId: string) => boolean,
  ) {
    this.#clients = new Clients(isAnothers)
    this.#fromElsewhere = new FromElsewhere(this.#clients)
    this.#passing = new PassingOn(everybody, limits.presenceEvery, others)
    this.#asking = new AskingAgain(this.#clients, limits.askAgainAfter, others)
    hands.onChange = (isOfParty) => this.#asking.everybody(isOfParty)
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
      if (this.#clients.mayUse(from, clientId)) this.#take(from, clientId, clock, text)
    }
  }

  #take(from: Present, clientId: number, clock: number, text: Uint8Array): void {
    if (text.length > this.limits.presenceBytes) return
    const said: unknown = JSON.parse(UTF8.decode(text))
    const client = this.#clients.get(clientId)
    if (said === null) {
      if (client?.owner === from) this.#goes(client, clock)
      return
    }
    if (typeof said !== 'object') throw new Error('a presence is an object')
    if (client && client.owner !== from && clock <= client.clock) {
      // It came back with the number that it left with, which others would pass over.
      this.#clients.bind(client, from)
      this.#asking.one(from, client)
      return
    }
    if (client && client.owner === from && clock < client.clock) return
    const { identity } = from
    const { accountId, name, organisation } = identity
    const user = { name, organisation, hand: this.handOf(identity) }
    const state = JSON.stringify({ ...said, user })
    if (client) {
      this.#clients.bind(client, from)
      client.identity = identity
      client.clock = clock
      client.state = state
      this.#passing.soon(client)
    } else {
      const own = { clientId, accountId, identity, owner: from, elsewhere: null, clock, state }
      this.#clients.add(own)
      this.#passing.soon(own)
    }
  }

  #goes(client: Client, clock: number): void {
    client.state = null
    client.clock = Math.max(client.clock, clock)
    this.#passing.soon(client)
  }

  /** A connection is no longer there. */
  leave(who: Present): void {
    const client = this.#clients.leave(who)
    if (client && client.state !== null) this.#goes(client, client.clock)
  }

  /**
   * Somebody has come back. A y-websocket client forgets on the way whom it saw, but not the numbers
   * under which it saw them, and would pass over who has not moved since: everybody moves. Where
   * many come back at once, as after a restart, everybody is asked once.
   */
  returned(): void {
    this.#asking.everywhereSoon()
  }

  askEverybodyAgain(): void {
    this.#asking.everybody()
  }

  /** The colour of somebody's organisation: 1 to 6. */
  handOf(identity: Identity): number {
    return this.hands.of(identity)
  }

  /** True where somebody of another account is here under this client id. */
  isOfSomebodyElse(clientId: number, accountId: string): boolean {
    return this.#clients.isOfSomebodyElse(clientId, accountId)
  }

  /** Everybody's state in one frame; null where nobody has one. */
  everyone(): Uint8Array | null {
    const states = [...this.#clients.all()].filter(({ state }) => state !== null)
    return states.length > 0 ? awarenessFrame(states) : null
  }

  /** Who is here, for other processes. */
  here(): Told[] {
    return [...this.#clients.here()].map(([, client]) => toldOf(client))
  }

  /** Who is at other processes. */
  elsewhere(): Identity[] {
    return this.#fromElsewhere.people()
  }

  /** Another process tells who is there. It is passed on at once: it has been gathered. */
  hearFrom(process: string, told: readonly Told[], part: Part): void {
    this.#passing.atOnce(this.#fromElsewhere.hear(process, told, part))
  }

  /** Another process is no longer there, and nobody at it. */
  forget(process: string): void {
    this.#passing.atOnce(this.#fromElsewhere.forget(process))
  }

  destroy(): void {
    this.#passing.stop()
    this.#asking.stop()
  }
}
