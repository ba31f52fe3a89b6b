import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { Message, type Refusal, SyncMessage } from '../../app/document/protocol'
import type { Role } from '../../prisma-free-db/tables/coalitions'

/** A frame from a page. */
export type Frame =
  | { kind: 'step1'; vector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; states: Uint8Array }
  | { kind: 'query-awareness' }

/** Reads a frame. Throws where it is none. Byte arrays in it are views of `bytes`. */
export function readFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  const message = decoding.readVarUint(decoder)
  if (message === Message.awareness) {
    return { kind: 'awareness', states: readBytes(decoder) }
  }
  if (message === Message.queryAwareness) return { kind: 'query-awareness' }
  if (message !== Message.sync) throw new Error('unknown message')
  const kind = decoding.readVarUint(decoder)
  const content = readBytes(decoder)
  if (kind === SyncMessage.step1) return { kind: 'step1', vector: content }
  if (kind === SyncMessage.step2) return { kind: 'step2', update: content }
  if (kind === SyncMessage.update) return { kind: 'update', update: content }
  throw new Error('unknown sync message')
}

// lib0 makes the view before it looks whether there are so many bytes.
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new Error('truncated frame')
  return decoding.readUint8Array(decoder, length)
}

function syncFrame(kind: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Message.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, content)
  })
}

/** Asks a page for what the document has not. */
export const step1Frame = (doc: Y.Doc): Uint8Array =>
  syncFrame(SyncMessage.step1, Y.encodeStateVector(doc))

/** Gives a page what it has not. */
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(SyncMessage.step2, update)

export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SyncMessage.update, update)

/** One presence as it goes over the wire; no state: it has left. */
export interface PresenceState {
  readonly clientId: number
  readonly clock: number
  readonly state: string | null
}

/** Presences in the encoding of y-protocols' awareness. None at all make a heartbeat: a message that changes nothing. */
export function awarenessFrame(states: readonly PresenceState[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Message.awareness)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, states.length)
        for (const { clientId, clock, state } of states) {
          encoding.writeVarUint(inner, clientId)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, state ?? 'null')
        }
      }),
    )
  })
}

export const HEARTBEAT = awarenessFrame([])

function numberFrame(message: number, value: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message)
    encoding.writeVarUint(encoder, value)
  })
}

export const savedFrame = (count: number): Uint8Array => numberFrame(Message.saved, count)

export const troubleFrame = (is: boolean): Uint8Array => numberFrame(Message.trouble, is ? 1 : 0)

function wordsFrame(message: number, ...words: readonly string[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message)
    for (const word of words) encoding.writeVarString(encoder, word)
  })
}

export const refusedFrame = (reason: Refusal): Uint8Array => wordsFrame(Message.refused, reason)

export const THREADS_CHANGED = encoding.encode((encoder) =>
  encoding.writeVarUint(encoder, Message.threads),
)

export const roleFrame = (role: Role, organisation: string): Uint8Array =>
  wordsFrame(Message.role, role, organisation)
