import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { Close, type Refusal } from '../../app/document/protocol'
import { NO_ORGANISATION } from '../../app/document/suggestion-marks'
import type { Account } from '../../app/domain/actor.server'
import type { Writer } from '../../app/domain/letters/live/writers.server'
import { type Allowance, type Answers, answersOf } from './allowance'
import {
  HEARTBEAT,
  refusedFrame,
  roleFrame,
  savedFrame,
  THREADS_CHANGED,
  troubleFrame,
} from './frames'
import type { Limits } from './limits'
import type { Present } from './presence'
import { type SharedFrame, sharedFrame } from './shared-frame'

/** How often a connection is looked at in the time of a heartbeat. */
export const BEATS = 3

/** One open socket of one person at one letter. */
export class Connection implements Present {
  readonly accountId: string
  /** Frames with text in them that have arrived. */
  received = 0
  /** Updates that wait for changes which have not arrived yet, and how large they are. */
  readonly held: Uint8Array[] = []
  heldBytes = 0
  /** Set once it was given all that the letter holds: from then on it hears of each change. */
  isFollowing = false
  /** Set once the page has answered what the server asked for: it holds nothing back. */
  hasAnswered = false
  /** Set once an update was refused: what this page still sends may stand on it. */
  wasRefused = false
  readonly #answers: Answers
  #saved = 0
  #queuedBytes = 0
  #paused = false
  /** How many beats have passed since it was last sent anything. */
  #quietBeats = 0
  #unanswered = 0
  #ended = false

  constructor(
    private readonly socket: WebSocket,
    /** What the socket writes to. It does so at once, so that whole frames may be written beside it. */
    private readonly wire: Duplex,
    /** The request that opened it, to ask again whose it is. */
    readonly request: IncomingMessage,
    readonly account: Account,
    readonly letterId: string,
    private who: Writer,
    /** Whether it is a page of ours, and understands more than y-websocket does. */
    private readonly isPage: boolean,
    private readonly limits: Limits,
    private readonly allowance: Allowance,
  ) {
    this.accountId = account.id
    this.#answers = answersOf(limits)
    socket.on('pong', () => {
      this.#unanswered = 0
    })
    this.#tellRole()
  }

  get writer(): Writer {
    return this.who
  }

  /** What the store says of them now; their page hears of another role or organisation at once. */
  set writer(now: Writer) {
    const { role, organisationId } = this.who
    this.who = now
    if (now.role !== role || now.organisationId !== organisationId) this.#tellRole()
  }

  get identity(): Writer {
    return this.writer
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  /** True where what it sends is still of interest: also while a clean stop waits for its last frames. */
  get isHeard(): boolean {
    return !this.#ended
  }

  get isBehind(): boolean {
    return this.wire.writableLength > this.limits.slowReaderBytes / 4
  }

  /** False, with the connection closed, where it has sent too much for too long. */
  maySend(bytes: number): boolean {
    return this.allowance.takes(bytes) || this.#isTooMuch()
  }

  /** False, with the connection closed, where it asks again and again for what it was given. */
  mayAsk(): boolean {
    return this.#answers.take(1) || this.#isTooMuch()
  }

  #isTooMuch(): false {
    this.close(Close.tooMuch, 'too much for too long')
    return false
  }

  send(message: Uint8Array): void {
    this.sendShared(sharedFrame(message))
  }

  /** Sends what others are sent too, or may be. */
  sendShared(frame: SharedFrame): void {
    if (this.#takesMore()) this.wire.write(frame.bytes)
  }

  /** False where nothing is to be sent; whoever does not take what it is sent is closed. */
  #takesMore(): boolean {
    if (!this.isOpen) return false
    if (this.wire.writableLength > this.limits.slowReaderBytes) {
      this.close(Close.later, 'too slow')
      return false
    }
    this.#quietBeats = 0
    return true
  }

  /** Everything up to the nth frame is on disk, unless one was refused: that never will be. */
  tellSaved(count: number): void {
    if (this.wasRefused || count <= this.#saved) return
    this.#saved = count
    if (this.isPage) this.send(savedFrame(count))
  }

  tellRefused(reason: Refusal): void {
    this.wasRefused = true
    if (this.isPage) this.send(refusedFrame(reason))
  }

  tellTrouble(is: boolean): void {
    if (this.isPage) this.send(troubleFrame(is))
  }

  tellThreads(): void {
    if (this.isPage) this.send(THREADS_CHANGED)
  }

  #tellRole(): void {
    if (!this.isPage) return
    const { role, organisationId } = this.who
    this.send(roleFrame(role, organisationId ?? NO_ORGANISATION))
  }

  /** Bytes have come into the queue (or left it, below zero). A page that sends faster than the disk writes is read no further. */
  queue(bytes: number): void {
    this.#queuedBytes += bytes
    if (!this.#paused && this.#queuedBytes > this.limits.queuedBytes) {
      this.#paused = true
      this.socket.pause()
    } else if (this.#paused && this.#queuedBytes <= this.limits.queuedBytes / 2) {
      this.#paused = false
      this.socket.resume()
    }
  }

  /** Called every third of a heartbeat: says something where nothing was said, and ends what no longer answers. */
  beat(): void {
    if (!this.#paused && this.#unanswered >= 2 * BEATS) {
      this.socket.terminate()
      return
    }
    this.#unanswered += 1
    if (this.isOpen) this.socket.ping()
    this.#quietBeats += 1
    if (this.#quietBeats >= BEATS - 1) this.send(HEARTBEAT)
  }

  /** Ends the connection. Nothing that it still sends counts, but where the server restarts. */
  close(code: number, reason: string): void {
    if (code !== Close.restart) this.#ended = true
    if (this.socket.readyState > WebSocket.OPEN) return
    // What is paused would never read the other side's answer to this.
    this.socket.resume()
    this.socket.close(code, reason)
    setTimeout(() => this.socket.terminate(), this.limits.drainSockets).unref()
  }
}
