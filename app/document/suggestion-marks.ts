import { Mark as TiptapMark } from '@tiptap/core'
import type { Mark, Node, Schema } from '@tiptap/pm/model'

/**
 * A suggestion lies over the text and leaves it as it is: what is put in stands in the mark
 * `insertion`, what is to go in `deletion`, what is to look different in `modification`. Without what
 * is marked `insertion`, the text is what it was. Several may lie over each other, so that two
 * people who mark the same words at the same time do not take each other's mark away.
 *
 * What is not made of words (a new paragraph, a note, a heading, one paragraph less) is told by a
 * sign, one invisible character within an insertion, whose `modification` says what is to happen
 * there. Signs, and not attributes of nodes: of an attribute that two people set at the same time,
 * only one value remains; and a paragraph that is split for real loses what others type in its end.
 *
 * `by` is the name of the author where a suggestion came in with a file; else it is empty, and the
 * author is the account in its id. Only the server writes one.
 */
export const SUGGESTION_MARKS: ReadonlySet<string> = new Set([
  'insertion',
  'deletion',
  'modification',
])

/** The marks of a footnote's text, for those who write its schema. */
export const SUGGESTION = 'suggestion'

const attribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${name}`]: String(attrs[name]) }),
})

const suggestionMark = (name: string, tag: string, ...more: readonly string[]) =>
  TiptapMark.create({
    name,
    group: SUGGESTION,
    inclusive: false,
    // None keeps another out, not even of its own kind.
    excludes: '',
    addAttributes: () =>
      Object.fromEntries(['id', 'time', 'by', ...more].map((its) => [its, attribute(its)])),
    // Nothing is read from what is pasted: nobody brings a suggestion in another's name.
    parseHTML: () => [],
    renderHTML: ({ HTMLAttributes }) => [tag, { ...HTMLAttributes, 'data-suggestion': name }, 0],
  })

export const Insertion = suggestionMark('insertion', 'ins')
export const Deletion = suggestionMark('deletion', 'del')
export const Modification = suggestionMark('modification', 'span', 'to')

/**
 * The characters that stand for signs, and for the two ends of what is put in: all invisible. There
 * are several, so that one is seldom beside its like: y-tiptap finds out what has changed by
 * comparing, and would take the one for the other.
 */
const SIGNS = '\u2063\u2064\u2061\u2062\u206a\u206b\u206c\u206d\u206e\u206f'

export const isSign = (char: string | undefined): boolean =>
  char !== undefined && char !== '' && SIGNS.includes(char)

/** Words without the signs in them. */
export const wordsOf = (text: string): string => text.replace(/[\u2061-\u2064\u206a-\u206f]/gu, '')

/** A sign for a suggestion, which is not like the characters that it comes to stand between. */
export function signFor(id: string, ...beside: readonly (string | undefined)[]): string {
  let sum = 0
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 65_521
  for (let turn = 0; turn < SIGNS.length; turn++) {
    const sign = SIGNS.charAt((sum + turn) % SIGNS.length)
    if (!beside.includes(sign)) return sign
  }
  return SIGNS.charAt(0)
}

/** Whose a suggestion is, as its id says it. */
export interface Owner {
  readonly organisation: string
  readonly account: string
}

/** Stands in an id where a person acts for no organisation. */
export const NO_ORGANISATION = '-'

/** The id of a suggestion: `organisation:account:uuid`. */
export const suggestionId = ({ organisation, account }: Owner, uuid: string): string =>
  `${organisation}:${account}:${uuid}`

/** Whose a suggestion of this id is; null where it is no id of one. */
export function ownerOf(id: unknown): Owner | null {
  const [organisation, account, uuid, ...rest] = typeof id === 'string' ? id.split(':') : []
  return organisation && account && uuid && rest.length === 0 ? { organisation, account } : null
}

export const isSuggestion = (mark: Mark): boolean => SUGGESTION_MARKS.has(mark.type.name)

export const isInsertion = (mark: Mark): boolean => mark.type.name === 'insertion'

export const markOf = (node: Node | null | undefined, name: string): Mark | undefined =>
  node?.marks.find((mark) => mark.type.name === name)

/**
 * True where a mark belongs to a suggestion of this person's: of the account, and made under the name
 * `by` where it was brought in from a file for somebody else.
 */
export const isOf = (mark: Mark, account: string, by = ''): boolean =>
  isSuggestion(mark) && ownerOf(mark.attrs.id)?.account === account && mark.attrs.by === by

/** The words of a run as they are in the letter without open suggestions. */
export const ownWords = (run: Node): string =>
  markOf(run, 'insertion') ? '' : wordsOf(run.text ?? '')

/** The marks of a text that are its own, and no suggestion's. */
export const ownMarks = (marks: readonly Mark[]): Mark[] =>
  marks.filter((mark) => !isSuggestion(mark))

export const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length && one.every((mark) => mark.isInSet(other))

export function suggestionMarks(schema: Schema) {
  const { insertion, deletion, modification } = schema.marks
  if (!insertion || !deletion || !modification) throw new Error('a schema without suggestions')
  return { insertion, deletion, modification }
}
