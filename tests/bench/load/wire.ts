import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Dialect } from '../servers/server'

/** What arrived, as far as a load looks at it. Byte arrays are views of the frame. */
export type Heard =
  | { kind: 'step1' | 'step2' | 'update' | 'awareness'; content: Uint8Array }
  | { kind: 'saved'; count: number }
  | { kind: 'welcome' | 'role' | 'other' }

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
/** Hocuspocus's: like sync, but not to be answered with a question. */
const SYNC_REPLY = 4
/** Ours: so many of the frames that this page sent are on disk. */
const SAVED = 100
/** Ours: this person may do something else now. */
const ROLE = 103
const KINDS = ['step1', 'step2', 'update'] as const

/** Reads a frame of either protocol; Hocuspocus's begin with the name of the letter. */
export function read(dialect: Dialect, frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame)
  if (dialect === 'hocuspocus') skipText(decoder)
  const message = decoding.readVarUint(decoder)
  if (message === SYNC || message === SYNC_REPLY) {
    const kind = KINDS[decoding.readVarUint(decoder)]
    return kind ? { kind, content: decoding.readVarUint8Array(decoder) } : { kind: 'other' }
  }
  if (message === AWARENESS) {
    return { kind: 'awareness', content: decoding.readVarUint8Array(decoder) }
  }
  if (message === SAVED) return { kind: 'saved', count: decoding.readVarUint(decoder) }
  if (message === ROLE) return { kind: 'role' }
  if (message === AUTH && dialect === 'hocuspocus') return { kind: 'welcome' }
  return { kind: 'other' }
}

function skipText(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder)
  decoder.pos += length
}

/** Who stands where in an awareness message. What they say of themselves is passed over. */
export function* cursorsIn(content: Uint8Array): Generator<{ clientId: number; clock: number }> {
  const decoder = decoding.createDecoder(content)
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    skipText(decoder)
    yield { clientId, clock }
  }
}

/** Writes frames of one letter in the protocol of a server. */
export class Writing {
  constructor(
    private readonly dialect: Dialect,
    private readonly letter: string,
  ) {}

  /** What Hocuspocus wants to hear before anything else. */
  get greeting(): Uint8Array | null {
    if (this.dialect !== 'hocuspocus') return null
    return this.#frame(AUTH, (encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'no token')
      encoding.writeVarString(encoder, '4.7.0')
    })
  }

  sync(kind: (typeof KINDS)[number], content: Uint8Array): Uint8Array {
    return this.#frame(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, KINDS.indexOf(kind))
      encoding.writeVarUint8Array(encoder, content)
    })
  }

  cursor(clientId: number, clock: number, state: string): Uint8Array {
    const content = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    })
    return this.#frame(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, content))
  }

  #frame(message: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((encoder) => {
      if (this.dialect === 'hocuspocus') encoding.writeVarString(encoder, this.letter)
      encoding.writeVarUint(encoder, message)
      write(encoder)
    })
  }
}
