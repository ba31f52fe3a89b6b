import { encodeAny, toBase64 } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'

/** A mark as it stands in a Yjs text: its name there, and its attributes. */
export interface Cover {
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
}

/** What y-tiptap calls a mark of which several may lie over one another: its name, and a hash of it. */
export function coverOf(type: string, attrs: Readonly<Record<string, string>>): Cover {
  const bytes = digest(encodeAny({ type, attrs }))
  for (let at = 6; at < bytes.length; at++) bytes[at % 6] = (bytes[at % 6] ?? 0) ^ (bytes[at] ?? 0)
  return { key: `${type}--${toBase64(bytes.slice(0, 6))}`, value: attrs }
}
