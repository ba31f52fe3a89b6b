import type { Mark } from '@tiptap/pm/model'

/** What a `modification` says in its attribute `to`, as JSON. */
export type Change =
  /** Text is to get a mark, or to lose it. */
  | { readonly kind: 'mark'; readonly mark: MarkJson; readonly on: boolean }
  /** A block is to end here, and another to begin. */
  | ({ readonly kind: 'split' } & Shape & { readonly item: boolean })
  /** This block is to go on in the one before it. */
  | { readonly kind: 'join' }
  /** This block is to be of another kind, or to stand in something else. */
  | ({ readonly kind: 'block' } & Shape)
  /** A note is to stand here. */
  | { readonly kind: 'footnote'; readonly content: readonly NodeJson[] }
  /** A line is to end here. */
  | { readonly kind: 'break' }
  /** The note or the break that follows is to go. */
  | { readonly kind: 'remove' }
  /** The block without words that stands beside this one is to go. */
  | { readonly kind: 'remove-block'; readonly side: 'before' | 'after' }
  /** A block without words is to follow this one. */
  | { readonly kind: 'place'; readonly node: NodeJson }

export interface Shape {
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>>
  /** The names of what it stands in, from the outside. */
  readonly in: readonly string[]
}

export interface MarkJson {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

export interface NodeJson {
  readonly type: string
  readonly [key: string]: unknown
}

const KINDS: ReadonlySet<unknown> = new Set<Change['kind']>([
  'mark',
  'split',
  'join',
  'block',
  'footnote',
  'break',
  'remove',
  'remove-block',
  'place',
])

/** True where a change concerns which paragraphs there are, and not the words of one. */
export const changesBlocks = ({ kind }: Change): boolean =>
  kind === 'split' ||
  kind === 'join' ||
  kind === 'block' ||
  kind === 'place' ||
  kind === 'remove-block'

/** More than this the server lets nobody write into an attribute. */
export const LONGEST_CHANGE = 4096

/** The change as an attribute of a mark; null where it is too long for one. */
export function writeChange(change: Change): string | null {
  const to = JSON.stringify(change)
  return to.length <= LONGEST_CHANGE ? to : null
}

/** What an attribute says; null where it says nothing that is known. */
export function readChange(to: unknown): Change | null {
  if (typeof to !== 'string' || to === '') return null
  try {
    const read: unknown = JSON.parse(to)
    if (typeof read !== 'object' || read === null || !('kind' in read)) return null
    // What else it holds is looked at where it is used: the schema refuses what no letter has.
    return KINDS.has(read.kind) ? (read as Change) : null
  } catch {
    return null
  }
}

/** What the sign says that stands in these marks; null where they are of words, or of an end. */
export function signIn(marks: readonly Mark[]): Change | null {
  const insertion = marks.find((mark) => mark.type.name === 'insertion')
  const said = marks.find(
    (mark) => mark.type.name === 'modification' && mark.attrs.id === insertion?.attrs.id,
  )
  const change = readChange(said?.attrs.to)
  return change?.kind === 'mark' ? null : change
}
