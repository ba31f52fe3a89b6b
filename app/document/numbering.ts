import type { LetterText, OrderedList, Part } from './letter-text'
import { partsIn } from './walk'

/** What is asked of a numbered list to tell where it begins to count. */
export interface Counted {
  readonly start: number
  /** Whether it goes on from the list before it in the same place. */
  readonly continues: boolean
  readonly items: number
}

/**
 * Counts the numbered lists of one place (the letter, an item, a quote, a cell) in reading order. The
 * one rule for it: a list that goes on takes the number after the last one of the list before it,
 * whatever stands between them, and 1 where there is none.
 */
export class ListCount {
  #next = 1

  /** The number of the list's first item. */
  first({ start, continues, items }: Counted): number {
    const first = continues ? this.#next : start
    this.#next = first + items
    return first
  }
}

/** How a numbered list counts. */
export interface Numbering {
  /** The number of its first item. */
  readonly first: number
  /** The list that this count began with: itself, unless it goes on. */
  readonly series: OrderedList
}

/** How each numbered list of a letter counts. */
export function numberingOf(text: LetterText): ReadonlyMap<OrderedList, Numbering> {
  const found = new Map<OrderedList, Numbering>()
  const walk = (parts: readonly Part[]): void => {
    const count = new ListCount()
    let series: OrderedList | null = null
    for (const part of parts) {
      if (part.type === 'orderedList') {
        const { start, continues = false } = part.attrs
        const first = count.first({ start, continues, items: part.content.length })
        series = continues && series ? series : part
        found.set(part, { first, series })
      }
      walk(partsIn(part))
    }
  }
  walk(text.content)
  return found
}

/** The number of an item as a letter shows it: 4. at first, sub-points (b), and theirs (iii). */
export function numberAt(depth: number, number: number): string {
  if (depth <= 1 || number < 1) return `${number}.`
  return `(${depth === 2 ? alphabetic(number) : roman(number)})`
}

/** a, b, …, z, aa, ab, … for 1, 2, … */
export function alphabetic(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26))
  return number > 26 ? alphabetic(Math.floor((number - 1) / 26)) + last : last
}

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(number: number): string {
  if (number > 300) return String(number)
  const [value, digits] = ROMAN.find(([least]) => number >= least) ?? [1, 'i']
  return number > value ? digits + roman(number - value) : digits
}
