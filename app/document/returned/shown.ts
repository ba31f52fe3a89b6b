import * as Y from 'yjs'
import type { Around, Form, Line } from '../difference/lines'
import { wordsOf as wordsIn } from '../difference/words'
import { signIn } from '../insertion-ends'
import type { Inline, Text } from '../letter-text'
import { isLayer } from '../marked-from-doc'
import type { Layer, MarkedText } from '../marked-text'
import { FRAGMENT, runsOf } from '../shared-text'
import type { Change, NodeJson } from '../suggested-change'
import { wordsOf } from '../suggestion-marks'

/** A place in a shared document: before a character of a text, or before a child of an element. */
export interface Place {
  readonly in: Y.XmlText | Y.XmlElement
  readonly at: number
}

/** A character as it is shown, with all that lies over it, also where it is to come or to go. */
export interface Char {
  readonly char: string
  readonly marks: readonly Layer[]
  readonly at: Place | null
}

/** A piece of a line, told from others by its `key`; `after` is where what follows it is put in. */
export type Token = { readonly key: string; after: Place | null } & (
  | { readonly kind: 'word'; readonly chars: readonly Char[] }
  | { readonly kind: 'sign'; readonly change: Change; readonly mark: Layer }
  | {
      readonly kind: 'note'
      readonly tokens: readonly Token[]
      readonly at: Place | null
      readonly begin: Place | null
    }
  | { readonly kind: 'break'; readonly at: Place | null }
)

/** A line of a letter with everything shown. */
export interface ShownLine extends Line {
  readonly tokens: readonly Token[]
  /** Where what stands first in it is put in. */
  readonly begin: Place | null
}

/** The cell that a line stands in, among those of its text; none where it stands in no table. */
export const cellOf = ({ form }: ShownLine): string | undefined =>
  form.within.findLast(({ type }) => type === 'tableCell' || type === 'tableHeader')?.key

/** What a walk through a letter needs to know of a part, wherever it stands. */
interface Part {
  readonly type: string
  readonly attrs?: object
  readonly parts: readonly Part[]
  readonly runs: readonly { text: string; marks: readonly Layer[]; at: Place | null }[]
  readonly begin: Place | null
  readonly at: Place | null
}

/** The lines of a text from a file. */
export const shownIn = (text: MarkedText): ShownLine[] => linesOf(text.content.map(partOfJson))

/** The lines of a shared document, with their places in it. */
export const shownInDoc = (doc: Y.Doc): ShownLine[] =>
  linesOf(
    doc
      .getXmlFragment(FRAGMENT)
      .toArray()
      .flatMap((part) => partOfDoc(part, null)),
  )

function partOfJson(node: NodeJson): Part {
  const isText = node.type === 'text'
  const marks = (Array.isArray(node.marks) ? node.marks : []) as readonly Layer[]
  const content: readonly NodeJson[] = Array.isArray(node.content) ? node.content : []
  return {
    type: node.type,
    ...(node.attrs ? { attrs: node.attrs } : {}),
    parts: content.map(partOfJson),
    runs: isText ? [{ text: String(node.text), marks, at: null }] : [],
    begin: null,
    at: null,
  }
}

function partOfDoc(part: unknown, at: Place | null): Part[] {
  if (part instanceof Y.XmlText) {
    let offset = 0
    const runs = runsOf(part).map(({ text, marks }) => {
      const run = {
        text: String(text),
        marks: marks as readonly Layer[],
        at: { in: part, at: offset },
      }
      offset += run.text.length
      return run
    })
    return [{ type: 'text', parts: [], runs, begin: null, at }]
  }
  if (!(part instanceof Y.XmlElement)) return []
  const parts = part.toArray().flatMap((child, index) => partOfDoc(child, { in: part, at: index }))
  const attrs = part.getAttributes()
  return [{ type: part.nodeName, attrs, parts, runs: [], begin: { in: part, at: 0 }, at }]
}

const HOLDS_WORDS = new Set(['paragraph', 'heading'])

function linesOf(parts: readonly Part[]): ShownLine[] {
  const lines: ShownLine[] = []
  const walk = (children: readonly Part[], within: readonly Around[], path: string) => {
    for (const [index, part] of children.entries()) {
      const key = `${path}${index}`
      const around = index === 0 ? within : within.map((one) => ({ ...one, begins: false }))
      const kind = { type: part.type, ...(part.attrs && { attrs: part.attrs }) }
      if (HOLDS_WORDS.has(part.type) || part.parts.length === 0) {
        const form: Form = { ...kind, within: around }
        const tokens = tokensIn(part.parts)
        lines.push({ form, tokens, content: contentOf(tokens), begin: part.begin })
      } else walk(part.parts, [...around, { ...kind, key, begins: true }], `${key}.`)
    }
  }
  walk(parts, [], '')
  return lines
}

function tokensIn(parts: readonly Part[]): Token[] {
  const tokens: Token[] = []
  let chars: Char[] = []
  const settle = () => {
    let at = 0
    for (const word of wordsIn(chars.map(({ char }) => char).join(''))) {
      const its = chars.slice(at, at + word.length)
      at += word.length
      const key = isInserted(its[0]) ? word + PUT_IN : word
      tokens.push({ kind: 'word', key, chars: its, after: afterOf(its.at(-1)?.at) })
    }
    chars = []
  }
  for (const part of parts) {
    if (part.type === 'footnote') {
      settle()
      const inner = tokensIn(part.parts)
      const { at, begin } = part
      tokens.push({
        kind: 'note',
        key: `note:${wordsShown(inner)}`,
        tokens: inner,
        at,
        begin,
        after: afterOf(at),
      })
    } else if (part.type === 'hardBreak') {
      settle()
      tokens.push({ kind: 'break', key: 'break:', at: part.at, after: afterOf(part.at) })
    }
    for (const run of part.runs) {
      const sign = signIn(run.marks)
      if (sign) {
        settle()
        const after = afterOf(placeIn(run.at, run.text.length - 1))
        tokens.push({ kind: 'sign', key: `sign:${sign.change.kind}`, ...sign, after })
        continue
      }
      let index = 0
      for (const char of run.text) {
        const at = placeIn(run.at, index)
        index += char.length
        if (wordsOf(char) === '') {
          // An end of what is put in: what follows it stands outside.
          settle()
          const last = tokens.at(-1)
          if (last && isWithin(last, run.marks)) last.after = afterOf(at)
          continue
        }
        const next: Char = { char, marks: run.marks, at }
        if (chars.length > 0 && isInserted(chars[0]) !== isInserted(next)) settle()
        // One for each unit, as places count them.
        for (let unit = 0; unit < char.length; unit++) {
          chars.push({ char: char.charAt(unit), marks: run.marks, at: placeIn(at, unit) })
        }
      }
    }
  }
  settle()
  return tokens
}

/** Ends the key of words that are to come: they are others than the same words that stand there. */
export const PUT_IN = '\u0000'

const placeIn = (place: Place | null, offset: number): Place | null =>
  place && { ...place, at: place.at + offset }

const afterOf = (place: Place | null | undefined): Place | null => placeIn(place ?? null, 1)

export const insertionIn = (marks: readonly Layer[]): Layer | undefined =>
  marks.find(({ type }) => type === 'insertion')

const isInserted = (char: Char | undefined): boolean =>
  char !== undefined && insertionIn(char.marks) !== undefined

function isWithin(token: Token, marks: readonly Layer[]): boolean {
  const id = insertionIn(marks)?.attrs.id
  if (token.kind === 'sign') return token.mark.attrs.id === id
  return token.kind === 'word' && insertionIn(token.chars.at(-1)?.marks ?? [])?.attrs.id === id
}

/** All words of some tokens, those that are to come and those that are to go. */
export const wordsShown = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.kind === 'word') return token.chars.map(({ char }) => char).join('')
      return token.kind === 'note' ? ` [${wordsShown(token.tokens)}]` : ''
    })
    .join('')

/** The same as a line's content, by which lines are told apart. */
function contentOf(tokens: readonly Token[]): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    if (token.kind === 'word')
      return [{ type: 'text', text: token.chars.map(({ char }) => char).join('') }]
    if (token.kind === 'break') return [{ type: 'hardBreak' }]
    if (token.kind === 'sign') return []
    const text: Text = { type: 'text', text: wordsShown(token.tokens) }
    return [{ type: 'footnote', ...(text.text !== '' && { content: [text] }) }]
  })
}

/** The marks of a run that are the letter's own, in one order. */
export const ownMarks = (marks: readonly Layer[]): Layer[] =>
  marks
    .filter(({ type }) => !isLayer(type))
    .map(({ type, attrs }) =>
      type === 'link' ? { type, attrs: { href: attrs?.href } } : { type, attrs: {} },
    )
    .sort((one, other) => (one.type < other.type ? -1 : 1))
