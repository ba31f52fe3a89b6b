/**
 * A message as a WebSocket frame, head and all: one piece for the socket, where `ws` hands it two. What
 * many get is made once, and each socket is handed the same bytes: in a full room, making one for each
 * took as much processor time as everything else.
 */
export interface SharedFrame {
  readonly bytes: Buffer
}

/** A binary message that is final and, as everything that servers send, not masked (RFC 6455, 5.2). */
const BINARY = 0x82
const LENGTH_IN_2 = 126
const LENGTH_IN_8 = 127

export function sharedFrame(message: Uint8Array): SharedFrame {
  const { length } = message
  const head = length < LENGTH_IN_2 ? 2 : length <= 0xffff ? 4 : 10
  const bytes = Buffer.allocUnsafe(head + length)
  bytes[0] = BINARY
  if (head === 2) bytes[1] = length
  else if (head === 4) {
    bytes[1] = LENGTH_IN_2
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = LENGTH_IN_8
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(message, head)
  return { bytes }
}
