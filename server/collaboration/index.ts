import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, WebSocket, WebSocketServer } from 'ws'
import { Close } from '../../app/document/protocol'
import type { Account, Actor } from '../../app/domain/actor.server'
import { findWriterFor } from '../../app/domain/letters/live/writers.server'
import type { Database } from '../../prisma-free-db/open'
import type { Role } from '../../prisma-free-db/tables/coalitions'
import { isOwnOrigin } from '../http/own-origin'
import { Access } from './access'
import { Allowances } from './allowance'
import { BEATS, Connection } from './connection'
import type { Event } from './events'
import { Bridge } from './fanout/bridge'
import type { Fanout } from './fanout/fanout'
import { reasonOf } from './journal-writer'
import { DEFAULT_LIMITS, type Limits } from './limits'
import { Rooms, type Visit } from './rooms'
import { tellOfThreads } from './threads'
import {
  type Asked,
  isTooNew,
  isTooOld,
  readAddress,
  refuseUpgrade,
  type UpgradeRefusal,
} from './upgrade'

export interface CollaborationOptions {
  readonly db: Database
  /** The address of the instance; pages of no other origin may connect. */
  readonly origin: string
  /** Whose request it is. */
  authenticate(request: IncomingMessage): Promise<Actor>
  now(): Date
  readonly limits?: Partial<Limits>
  /** The other processes on the same store; none on SQLite. Begun and ended with the collaboration server. */
  readonly fanout?: Fanout | null
}

/** Somebody at a letter just now. */
export interface PersonPresent {
  readonly accountId: string
  readonly name: string
  readonly organisation: string | null
  /** The colour of their organisation, 1 to 6. */
  readonly hand: number
  /** What they may do; null where they are at another process, which knows. */
  readonly role: Role | null
}

/** The live text of all letters: what the HTTP server hands its upgrades to. */
export class Collaboration {
  readonly #limits: Limits
  readonly #rooms: Rooms
  readonly #access: Access
  readonly #sockets = new Set<WebSocket>()
  readonly #connections = new Set<Connection>()
  readonly #server: WebSocketServer
  readonly #allowances: Allowances
  readonly #pulse: NodeJS.Timeout
  readonly #review: NodeJS.Timeout
  #isStopping = false

  constructor(private readonly options: CollaborationOptions) {
    const { db, now } = options
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits }
    const fanout = options.fanout ?? null
    const bridge = fanout && new Bridge(fanout)
    this.#rooms = new Rooms(db, this.#limits, now, bridge)
    this.#allowances = new Allowances(this.#limits)
    if (fanout && bridge) {
      bridge.rooms = this.#rooms
      void fanout.start(bridge)
    }
    this.#access = new Access(db, (request) => options.authenticate(request), this.#connections)
    // Twice the limit: what is a little too large is told with a code that pages do not retry.
    const maxPayload = this.#limits.frameBytes * 2
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload,
      // Compressed, a frame would be on its way for a while, and others must not be written into it.
      perMessageDeflate: false,
    })
    this.#pulse = setInterval(() => {
      for (const connection of this.#connections) connection.beat()
    }, this.#limits.heartbeatEvery / BEATS)
    this.#pulse.unref()
    this.#review = setInterval(() => {
      this.#allowances.sweep()
      void this.#access.reviewSessions()
    }, this.#limits.sessionsEvery)
    this.#review.unref()
  }

  /** For the `upgrade` event of an HTTP server. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    const asked = readAddress(request)
    const refusal = this.#refusalOf(request, asked)
    if (!asked || refusal) {
      refuseUpgrade(socket, refusal ?? '404 Not Found')
      return
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => {
      // Nothing is read before it is known who this is and the letter is there.
      opened.pause()
      opened.on('error', () => {})
      opened.on('close', () => this.#sockets.delete(opened))
      this.#sockets.add(opened)
      this.#admit(opened, socket, request, asked).catch((error: unknown) => {
        console.error('collaboration: a letter could not be opened;', reasonOf(error))
        turnAway(opened, Close.later, 'the letter could not be opened')
      })
    })
  }

  #refusalOf(request: IncomingMessage, asked: Asked | null): UpgradeRefusal | null {
    if (!asked) return '404 Not Found'
    // A page of another site would come with the cookies of this one.
    if (!isOwnOrigin(request, this.options.origin)) return '403 Forbidden'
    return this.#isStopping ? '503 Service Unavailable' : null
  }

  async #admit(
    socket: WebSocket,
    wire: Duplex,
    request: IncomingMessage,
    asked: Asked,
  ): Promise<void> {
    const { letterId, schema } = asked
    if (schema !== null && isTooOld(schema)) return turnAway(socket, Close.oldPage, 'old page')
    if (schema !== null && isTooNew(schema)) return turnAway(socket, Close.later, 'old server')
    const heard = this.#access.heard
    const actor = await this.options.authenticate(request)
    if (actor.kind !== 'person') return turnAway(socket, Close.noSession, 'sign in first')
    const writer = await findWriterFor(this.options.db, actor, letterId)
    if (!writer) return turnAway(socket, Close.noLetter, 'no such letter')
    // Whoever has left meanwhile will not close again: it would be counted for ever.
    if (socket.readyState !== WebSocket.OPEN) return
    if (this.#isFull(letterId, actor.account)) {
      return turnAway(socket, Close.later, 'too many connections')
    }
    const isPage = schema !== null
    const { account } = actor
    const connection = new Connection(
      socket,
      wire,
      request,
      account,
      letterId,
      writer,
      isPage,
      this.#limits,
      this.#allowances.of(account.id),
    )
    this.#connections.add(connection)
    socket.on('close', () => this.#connections.delete(connection))
    const visit = await this.#rooms.enter(letterId)
    if (this.#isStopping) connection.close(Close.restart, 'the server restarts')
    if (!connection.isOpen) return visit.end()
    this.#join(visit, connection, socket)
    // What changed while it was being let in was not heard by it.
    if (this.#access.heard !== heard) {
      this.#access.checkSession(connection)
      this.#access.checkLetter(connection)
    }
  }

  #isFull(letterId: string, account: Account): boolean {
    let ofLetter = 0
    let ofAccount = 0
    for (const connection of this.#connections) {
      if (connection.letterId === letterId) ofLetter += 1
      if (connection.accountId === account.id) ofAccount += 1
    }
    const { socketsPerLetter, socketsPerAccount } = this.#limits
    return ofLetter >= socketsPerLetter || ofAccount >= socketsPerAccount
  }

  #join({ room, end }: Visit, connection: Connection, socket: WebSocket): void {
    socket.on('message', (data: RawData, isBinary: boolean) => {
      if (isBinary && data instanceof Buffer) room.hear(connection, data)
      else connection.close(Close.malformed, 'not a message of this protocol')
    })
    socket.on('close', () => {
      room.leave(connection)
      end()
    })
    room.join(connection)
    socket.resume()
  }

  /** Something that sockets must know happened, in this process or another. */
  hear(event: Event): void {
    if (event.kind === 'text-written') {
      if (event.letter_id) this.#rooms.written(event.letter_id)
      return
    }
    if (!tellOfThreads(event, this.#connections)) this.#access.hear(event)
  }

  /** Who is at a letter just now, at whichever process, each person once. */
  peopleIn(letterId: string): PersonPresent[] {
    const room = this.#rooms.get(letterId)
    if (!room) return []
    const people = new Map<string, PersonPresent>()
    for (const { accountId, name, organisation } of room.presence.elsewhere()) {
      const hand = room.presence.handOf({ accountId, name, organisation })
      people.set(accountId, { accountId, name, organisation, hand, role: null })
    }
    for (const { accountId, writer } of room.connections) {
      const { name, organisation, role } = writer
      const hand = room.presence.handOf(writer)
      people.set(accountId, { accountId, name, organisation, hand, role })
    }
    return [...people.values()]
  }

  /**
   * Ends all connections, takes in what was on its way, and resolves when it is on disk; with false
   * where the disk did not take everything.
   */
  async stop(): Promise<boolean> {
    this.#isStopping = true
    clearInterval(this.#pulse)
    clearInterval(this.#review)
    const closed = [...this.#sockets].map(
      (socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
    )
    // A page answers this after everything that it sent before: that is still taken in.
    for (const connection of this.#connections) {
      connection.close(Close.restart, 'the server restarts')
    }
    const late = setTimeout(() => {
      for (const socket of this.#sockets) socket.terminate()
    }, this.#limits.drainSockets)
    await Promise.all(closed)
    clearTimeout(late)
    const isWhole = await this.#rooms.drain()
    if (!isWhole) console.error('collaboration: the disk did not take everything before the stop')
    await this.options.fanout?.stop()
    return isWhole
  }
}

function turnAway(socket: WebSocket, code: number, reason: string): void {
  socket.resume()
  if (socket.readyState === WebSocket.OPEN) socket.close(code, reason)
}

/** Starts the collaboration server; `handleUpgrade` is its door. */
export const createCollaboration = (options: CollaborationOptions): Collaboration =>
  new Collaboration(options)
