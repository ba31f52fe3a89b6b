import type { ParagraphRole } from './letter-text'

/** The roles that a paragraph may have, in the order in which they stand in a letter on paper. */
export const PARAGRAPH_ROLES = [
  'sender',
  'delivery',
  'date',
  'our-reference',
  'your-reference',
  'recipient',
  'copy',
  'subject',
  'valediction',
  'contact',
] as const satisfies readonly ParagraphRole[]

const KNOWN: ReadonlySet<unknown> = new Set(PARAGRAPH_ROLES)

export const isParagraphRole = (value: unknown): value is ParagraphRole => KNOWN.has(value)
