/**
 * Where a thread stands in the live text: its first and its last thing (a character, or the mark of a
 * footnote), each as a Yjs relative position in JSON. They are kept beside the text and never in it.
 */
export interface Anchor {
  readonly start: string
  readonly end: string
}

const LONGEST = 200

/** Whether a text is one end of an anchor: a relative position that names one thing of the document. */
export function isAnchorPoint(text: string): boolean {
  if (text.length > LONGEST) return false
  try {
    const { item, assoc, ...more }: Record<string, unknown> = Object(JSON.parse(text))
    const { client, clock, ...rest }: Record<string, unknown> = Object(item)
    return (
      isCount(client) &&
      isCount(clock) &&
      (assoc === 0 || assoc === -1) &&
      Object.keys({ ...more, ...rest }).length === 0
    )
  } catch {
    return false
  }
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
