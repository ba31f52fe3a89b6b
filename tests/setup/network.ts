import { IncomingMessage } from 'node:http'
import { Duplex } from 'node:stream'
import type { Collaboration } from '../../server/collaboration'

/** What one end of a wire hears. */
export type Delivery =
  | { readonly kind: 'open' }
  | { readonly kind: 'frame'; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly code: number }
  /** The line is dead: nobody said goodbye. */
  | { readonly kind: 'end' }

const END = null

/** Bytes on the way to the server, and the whole frame that they are (null: not one with content). */
interface Sent {
  readonly bytes: Uint8Array
  readonly frame: Uint8Array | null
}

/** What happens at the server's end, told when it happens there and not when it arrives. */
export interface Watch {
  sent(wire: Wire, frame: Uint8Array): void
  received(wire: Wire, frame: Uint8Array): void
}

/**
 * One WebSocket connection over a network in memory: the server's end is a stream like any socket,
 * spoken to in the bytes of RFC 6455, and whatever either side sends stays on the way until it is
 * delivered by hand. Order holds within each direction, as it does on one WebSocket; the line can
 * be cut anywhere, also within a frame, and each side notices in its own time.
 */
export class Wire {
  readonly #end: ServerEnd
  readonly #toServer: (Sent | typeof END)[] = []
  readonly #toPage: Delivery[] = []
  #bytesOfServer: Buffer = Buffer.alloc(0)
  #isUpgraded = false
  /** Frames that the server has sent, as a count of all that happens on this wire. */
  activity = 0

  constructor(
    collaboration: Collaboration,
    path: string,
    headers: Record<string, string>,
    private readonly watch: Watch,
  ) {
    this.#end = new ServerEnd(
      (bytes) => this.#fromServer(bytes),
      () => this.#serverEnded(),
    )
    // A parser would make the same of the request's bytes; the server asks it for no socket.
    const request = new IncomingMessage(this.#end as never)
    request.method = 'GET'
    request.url = path
    request.headers = {
      ...headers,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    }
    collaboration.handleUpgrade(request, this.#end, Buffer.alloc(0))
  }

  get waitsForServer(): boolean {
    return this.#toServer.length > 0
  }

  get waitsForPage(): boolean {
    return this.#toPage.length > 0
  }

  /** The page sends a frame. */
  send(bytes: Uint8Array): void {
    this.#toServer.push({ bytes: masked(0x2, bytes), frame: bytes })
  }

  /** The page says goodbye, or answers the server's. */
  close(code: number): void {
    this.#control(0x8, Uint8Array.of(code >> 8, code & 0xff))
  }

  #control(opcode: number, bytes: Uint8Array): void {
    this.#toServer.push({ bytes: masked(opcode, bytes), frame: null })
  }

  /** Hands the server what is next on the way to it. */
  deliverToServer(): void {
    const next = this.#toServer.shift()
    this.activity += 1
    if (next === undefined || this.#end.destroyed) return
    if (next === END) {
      this.#end.destroy()
      return
    }
    if (next.frame) this.watch.received(this, next.frame)
    this.#end.push(next.bytes)
  }

  /** What is next on the way to the page. */
  deliverToPage(): Delivery | undefined {
    this.activity += 1
    return this.#toPage.shift()
  }

  /** The page's side of the line dies: of what it sent, the first few pieces and some bytes arrive. */
  cutAtPage(arriving: number, bytesMore: number): void {
    this.#toPage.length = 0
    const next = this.#toServer[arriving]
    this.#toServer.length = Math.min(arriving, this.#toServer.length)
    if (next && bytesMore > 0) {
      const bytes = next.bytes.subarray(0, bytesMore % next.bytes.length)
      this.#toServer.push({ bytes, frame: null })
    }
    this.#toServer.push(END)
  }

  /** The server's side of the line dies: of what it sent, the first few frames still arrive. */
  cutAtServer(arriving: number): void {
    this.#toPage.length = Math.min(arriving, this.#toPage.length)
    this.#toServer.length = 0
    this.#end.destroy()
    this.#serverEnded()
  }

  #fromServer(bytes: Uint8Array): void {
    this.activity += 1
    this.#bytesOfServer = Buffer.concat([this.#bytesOfServer, bytes])
    if (!this.#isUpgraded) {
      const end = this.#bytesOfServer.indexOf('\r\n\r\n')
      if (end < 0) return
      this.#isUpgraded = this.#bytesOfServer.subarray(0, 12).toString() === 'HTTP/1.1 101'
      this.#bytesOfServer = this.#bytesOfServer.subarray(end + 4)
      if (this.#isUpgraded) this.#toPage.push({ kind: 'open' })
    }
    for (let frame = this.#nextFrame(); frame; frame = this.#nextFrame()) {
      if (frame.opcode === 0x2) {
        this.watch.sent(this, frame.bytes)
        this.#toPage.push({ kind: 'frame', bytes: frame.bytes })
      } else if (frame.opcode === 0x8) {
        this.#toPage.push({ kind: 'close', code: frame.bytes.readUInt16BE(0) })
      } else if (frame.opcode === 0x9) this.#control(0xa, frame.bytes)
    }
  }

  #nextFrame(): { opcode: number; bytes: Buffer } | null {
    const buffer = this.#bytesOfServer
    if (buffer.length < 2) return null
    const short = buffer.readUInt8(1) & 0x7f
    const start = short < 126 ? 2 : short === 126 ? 4 : 10
    if (buffer.length < start) return null
    const length =
      short < 126
        ? short
        : short === 126
          ? buffer.readUInt16BE(2)
          : Number(buffer.readBigUInt64BE(2))
    if (buffer.length < start + length) return null
    this.#bytesOfServer = buffer.subarray(start + length)
    return { opcode: buffer.readUInt8(0) & 0xf, bytes: buffer.subarray(start, start + length) }
  }

  #serverEnded(): void {
    this.activity += 1
    if (this.#toPage.at(-1)?.kind !== 'end') this.#toPage.push({ kind: 'end' })
  }
}

class ServerEnd extends Duplex {
  constructor(
    private readonly heard: (bytes: Uint8Array) => void,
    private readonly ended: () => void,
  ) {
    super()
  }

  override _read(): void {}

  override _write(bytes: Uint8Array, _: string, done: () => void): void {
    this.heard(bytes)
    done()
  }

  // A socket that has said all it had to say is ended by the other side at once.
  override _final(done: () => void): void {
    this.ended()
    this.push(null)
    done()
  }

  override _destroy(_: Error | null, done: () => void): void {
    this.ended()
    done()
  }
}

/** A frame as a client sends it. Under a mask of zeros the content is itself. */
function masked(opcode: number, bytes: Uint8Array): Uint8Array {
  const { length } = bytes
  const head = Buffer.alloc(length < 126 ? 6 : length < 65_536 ? 8 : 14)
  head.writeUInt8(0x80 | opcode, 0)
  head.writeUInt8(0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127), 1)
  if (length >= 65_536) head.writeBigUInt64BE(BigInt(length), 2)
  else if (length >= 126) head.writeUInt16BE(length, 2)
  return Buffer.concat([head, bytes])
}
