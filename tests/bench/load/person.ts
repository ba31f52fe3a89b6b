import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Target } from '../servers/server'
import { monotonic } from './meter'
import { type Heard, read, Writing } from './wire'

/** An update that says nothing. */
const NOTHING = new Uint8Array([0, 0])

/**
 * Somebody at a letter: a socket that speaks the protocol, without a document of its own, so that
 * a thousand of them are light.
 */
export class Person {
  /** The whole letter as it was when they came; nothing where the server knows none. */
  readonly synced: Promise<Uint8Array>
  /** Told of every frame but those of the first sync. */
  hear: (heard: Heard, frame: Buffer) => void = () => {}
  /** When the server closed the socket, by the monotonic clock. */
  readonly closed: Promise<number>
  /** Frames with text in them that went out, as our server counts them. */
  sent = 0
  readonly #socket: WebSocket
  readonly #writing: Writing

  constructor(
    private readonly target: Target,
    letter: number,
    at: number,
  ) {
    const name = target.letters[letter] ?? ''
    const address = target.addresses[at % target.addresses.length] ?? ''
    const headers = target.headers[at % target.headers.length] ?? {}
    this.#writing = new Writing(target.dialect, name)
    this.#socket = new WebSocket(address.replace('LETTER', name), {
      headers,
      perMessageDeflate: false,
      maxPayload: 256 * 1024 * 1024,
    })
    this.synced = new Promise((resolve, reject) => {
      this.#socket.on('error', reject)
      this.#socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
      this.#socket.on('open', () => this.#greet(resolve))
      this.#socket.on('message', (frame: Buffer) => this.#take(frame, resolve))
    })
    this.synced.catch(() => {})
    this.closed = new Promise((resolve) => this.#socket.on('close', () => resolve(monotonic())))
  }

  #greet(resolve: (letter: Uint8Array) => void): void {
    const { greeting } = this.#writing
    if (this.target.dialect === 'relay') resolve(NOTHING)
    else if (greeting) this.#socket.send(greeting)
    else this.#ask()
  }

  #ask(): void {
    this.#socket.send(this.#writing.sync('step1', Y.encodeStateVector(new Y.Doc())))
  }

  #take(frame: Buffer, resolve: (letter: Uint8Array) => void): void {
    const heard = read(this.target.dialect, frame)
    if (heard.kind === 'welcome') this.#ask()
    else if (heard.kind === 'step1') this.send('step2', NOTHING)
    else if (heard.kind === 'step2') resolve(heard.content)
    else this.hear(heard, frame)
  }

  /** When they hear next that they may do something else, by the monotonic clock. */
  nextRole(): Promise<number> {
    return new Promise((resolve) => {
      this.hear = ({ kind }) => {
        if (kind === 'role') resolve(monotonic())
      }
    })
  }

  send(kind: 'step2' | 'update', update: Uint8Array): void {
    this.sent += 1
    this.#socket.send(this.#writing.sync(kind, update))
  }

  move(clientId: number, clock: number, state: string): void {
    this.#socket.send(this.#writing.cursor(clientId, clock, state))
  }

  leave(): void {
    this.#socket.terminate()
  }
}

/** Opens so many sockets, a few at a time, as they would come to a server that has just started. */
export async function gather<T>(count: number, open: (at: number) => Promise<T>): Promise<T[]> {
  const AT_ONCE = 50
  const all: T[] = []
  for (let start = 0; start < count; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, at) =>
      open(start + at),
    )
    all.push(...(await Promise.all(some)))
  }
  return all
}
