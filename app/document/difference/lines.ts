import { cleanText } from '../clean'
import type { Inline, LetterText, OrderedList } from '../letter-text'
import { numberingOf } from '../numbering'

/** What something within a letter is, whatever it holds: a paragraph, a list, a cell. */
export interface Kind {
  readonly type: string
  readonly attrs?: object
}

/** A list, an item, a quote, a table that a line stands in. */
export interface Around extends Kind {
  /** Which one it is, among all of the letter. */
  readonly key: string
  /** Whether the line is the first in it. */
  readonly begins: boolean
  /** How it counts, where it is a numbered list. */
  readonly count?: { readonly first: number; readonly series: string }
}

/** A heading, a paragraph, or what stands for itself (the place of the signatories), and where it stands. */
export interface Form extends Kind {
  /** From the outside in. */
  readonly within: readonly Around[]
}

/** A letter is a list of these, in reading order. */
export interface Line {
  readonly form: Form
  readonly content: readonly Inline[]
}

interface Part extends Kind {
  readonly content?: readonly Part[]
}

/** A part without what it holds. */
const kindOf = ({ type, attrs }: Kind): Kind => (attrs ? { type, attrs } : { type })

const HOLDS_WORDS = new Set(['paragraph', 'heading'])

/** The lines of a letter. Knows nothing of the blocks around them: any block that holds blocks will do. */
export function linesOf(text: LetterText): Line[] {
  const lines: Line[] = []
  const numbering = numberingOf(text)
  const keys = new Map<Part, string>()
  const countOf = (part: Part) => {
    // A map of lists is asked for a part that may be one.
    const count = numbering.get(part as OrderedList)
    if (!count) return {}
    return { count: { first: count.first, series: keys.get(count.series) ?? '' } }
  }
  const walk = (parts: readonly Part[], within: readonly Around[], path: string): void => {
    for (const [index, part] of parts.entries()) {
      const key = `${path}${index}`
      const around = index === 0 ? within : within.map((one) => ({ ...one, begins: false }))
      if (HOLDS_WORDS.has(part.type) || !part.content) {
        lines.push({ form: { ...kindOf(part), within: around }, content: inlineOf(part) })
      } else {
        keys.set(part, key)
        const itself = { ...kindOf(part), key, begins: true, ...countOf(part) }
        walk(part.content, [...around, itself], `${key}.`)
      }
    }
  }
  walk(text.content, [], '')
  return lines
}

// What a paragraph or a heading of a letter holds is inline: `LetterText` says so.
const inlineOf = (part: Part): readonly Inline[] => (part.content ?? []) as readonly Inline[]

/** The letter of which these are the lines. */
export function textOfLines(lines: readonly Line[]): LetterText {
  interface Open extends Kind {
    readonly content: unknown[]
  }
  const letter: Open = { type: 'doc', content: [] }
  let open: { readonly key: string; readonly part: Open }[] = []
  for (const { form, content } of lines) {
    const { within } = form
    let shared = 0
    while (shared < open.length && open[shared]?.key === within[shared]?.key) shared++
    open = open.slice(0, shared)
    for (const around of within.slice(shared)) {
      const part: Open = { ...kindOf(around), content: [] }
      ;(open.at(-1)?.part ?? letter).content.push(part)
      open.push({ key: around.key, part })
    }
    const words = content.length > 0 ? { content } : {}
    ;(open.at(-1)?.part ?? letter).content.push({ ...kindOf(form), ...words })
  }
  return cleanText(letter)
}

/**
 * What a reader sees of where a line stands: its kind and what it is in, and whether it begins an
 * item. Not which list of several that look the same.
 */
export const formKey = ({ within, ...form }: Form): string =>
  JSON.stringify([kindOf(form), ...within.map(lookOf)])

const lookOf = (around: Around) =>
  around.type === 'listItem' ? [kindOf(around), around.begins] : kindOf(around)
