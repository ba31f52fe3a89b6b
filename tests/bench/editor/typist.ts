import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Message, SyncMessage } from '../../../app/document/protocol'
import { FRAGMENT } from '../../../app/document/shared-text'

const NOTHING = new Uint8Array([0, 0])
const AWARENESS = 1

/** Somebody else at the letter, who types in one of its paragraphs and whose caret goes along. */
export class Typist {
  readonly #doc = new Y.Doc()
  readonly #socket: WebSocket
  readonly #ready: Promise<void>
  #text: Y.XmlText | null = null
  #at = 30
  #clock = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  edits = 0

  constructor(
    address: string,
    headers: Record<string, string>,
    clientId: number,
    /** Which of the paragraphs, as a share of all. */
    private readonly where: number,
  ) {
    this.#doc.clientID = clientId
    this.#socket = new WebSocket(address, { headers })
    this.#ready = new Promise((resolve, reject) => {
      this.#socket.on('error', reject)
      this.#socket.on('open', () => this.#sync(SyncMessage.step1, Y.encodeStateVector(this.#doc)))
      this.#socket.on('message', (frame: Buffer) => this.#hear(frame, resolve))
    })
  }

  /** Begins to type at uneven moments, once the letter is there. */
  async begin(editsPerSecond: number, random: () => number): Promise<void> {
    await this.#ready
    this.#text = this.#paragraph()
    this.#doc.on('update', (update: Uint8Array) => this.#sync(SyncMessage.update, update))
    const next = () => {
      this.#type()
      this.#timer = setTimeout(next, (1000 / editsPerSecond) * (0.5 + random()))
    }
    next()
  }

  leave(): void {
    clearTimeout(this.#timer)
    this.#socket.terminate()
  }

  #hear(frame: Buffer, synced: () => void): void {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== Message.sync) return
    const kind = decoding.readVarUint(decoder)
    const content = decoding.readVarUint8Array(decoder)
    if (kind === SyncMessage.step1) this.#sync(SyncMessage.step2, NOTHING)
    else if (kind === SyncMessage.step2) {
      Y.applyUpdate(this.#doc, content)
      synced()
    }
  }

  #paragraph(): Y.XmlText {
    const blocks = this.#doc.getXmlFragment(FRAGMENT).toArray()
    const paragraphs = blocks.flatMap((block) =>
      block instanceof Y.XmlElement && block.nodeName === 'paragraph' ? [block.get(0)] : [],
    )
    const text = paragraphs[Math.floor(this.where * paragraphs.length)]
    if (!(text instanceof Y.XmlText)) throw new Error('the letter has no paragraph to write in')
    return text
  }

  #type(): void {
    if (!this.#text) return
    this.#text.insert(this.#at, 'abcdefghij klmno'.charAt(this.edits % 16))
    this.#at += 1
    this.edits += 1
    const place = Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(this.#text, this.#at),
    )
    const user = { name: `Person ${this.#doc.clientID}`, color: '#336699' }
    const state = JSON.stringify({ user, cursor: { anchor: place, head: place } })
    const content = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.#doc.clientID)
      this.#clock += 1
      encoding.writeVarUint(encoder, this.#clock)
      encoding.writeVarString(encoder, state)
    })
    this.#send(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, content))
  }

  #sync(kind: number, content: Uint8Array): void {
    this.#send(Message.sync, (encoder) => {
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint8Array(encoder, content)
    })
  }

  #send(message: number, write: (encoder: encoding.Encoder) => void): void {
    this.#socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, message)
        write(encoder)
      }),
    )
  }
}
