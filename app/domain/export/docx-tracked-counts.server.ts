import type { Form } from '../../document/difference'
import type { ChangedLine } from '../../document/difference/changed-lines'
import { bullets, type Numbering, numbers } from './docx-styles.server'

type List = Form['within'][number]

/** What Word calls the numbering of each list of two texts: one count is one numbering in both, where it stayed. */
export class TrackedCounts {
  readonly numbering: Numbering[] = [bullets()]
  readonly #names = new Map<string, string>()
  readonly #stayed: ReadonlyMap<string, string>

  constructor(lines: readonly ChangedLine[]) {
    this.#stayed = countsThatStayed(lines)
  }

  /** Each numbered list counts for itself, but for those that go on. */
  referenceOf(list: List, side: 'old' | 'now'): string {
    if (list.type !== 'orderedList') return 'bullets'
    const own = countIn(list, side)
    const id = this.#stayed.get(own) ?? own
    const known = this.#names.get(id)
    if (known) return known
    const reference = `numbers-${this.numbering.length}`
    this.numbering.push(numbers(reference, list.count?.first ?? 1))
    this.#names.set(id, reference)
    return reference
  }
}

const countIn = ({ key, count }: List, side: 'old' | 'now'): string =>
  `${side} ${count?.series ?? key}`

/** Counts of the older text that are one with a count of the newer: an item stayed, and they begin alike. */
function countsThatStayed(lines: readonly ChangedLine[]): ReadonlyMap<string, string> {
  const stayed = new Map<string, string>()
  const taken = new Set<string>()
  for (const { old, now } of lines) {
    const [list, other] = [old?.form.within.at(-2), now?.form.within.at(-2)]
    if (list?.type !== 'orderedList' || other?.type !== 'orderedList') continue
    const [was, is] = [countIn(list, 'old'), countIn(other, 'now')]
    if (list.count?.first !== other.count?.first || stayed.has(was) || taken.has(is)) continue
    stayed.set(was, is)
    taken.add(is)
  }
  return stayed
}
