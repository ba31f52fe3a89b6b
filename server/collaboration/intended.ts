import * as Y from 'yjs'
import { ByClock, type Clocked } from './by-clock'
import { insertionsIn, isInsertion, type Marks, type Stretch, withMark } from './lines'

/** A change of a line as Yjs keeps it, whether it can still be seen or not. */
interface Entry extends Clocked {
  readonly isSeen: boolean
  /** The marks that what stands behind it is in. */
  readonly marks: Marks
  /** How many new marks stand before it. */
  readonly formats: number
}

/** So many steps are taken for one line: far more than anybody's writing needs, and no long wait. */
const MOST_STEPS = 1_000_000

/**
 * The insertions in which new words of a line stood where they were written. What others have changed
 * at the same time can put marks around them, or take theirs away. But words name what they were
 * written after: they stand in what that stands in, and in what their own change has marked since.
 */
export class Intended {
  readonly #entries = new ByClock<Entry>()
  /** The insertions that the change has begun and ended, in the order of the line. */
  readonly #formats: { readonly key: string; readonly value: unknown }[] = []
  readonly #found = new Map<Entry, Marks>()
  #steps = 0

  constructor(
    line: Y.XmlText,
    private readonly stood: ByClock<Stretch>,
    isNew: (client: number, clock: number) => boolean,
  ) {
    let marks: Marks = new Map()
    for (let item = line._start; item; item = item.right) {
      const { content, id, length, deleted, countable } = item
      if (!deleted && content instanceof Y.ContentFormat) {
        const { key, value } = content
        marks = withMark(marks, key, value)
        if (isInsertion(key) && isNew(id.client, id.clock)) this.#formats.push({ key, value })
      }
      const isSeen = !deleted && countable
      const { client, clock } = id
      this.#entries.add({ client, clock, length, isSeen, marks, formats: this.#formats.length })
    }
  }

  /** Those of a stretch that has just come; to be asked in the order of the line. */
  of({ client, clock, origin }: Stretch): Marks {
    const entry = this.#entries.at(client, clock)
    const beside = origin ? this.#entries.at(origin.client, origin.clock) : undefined
    const marks = new Map(beside ? insertionsIn(this.#marksOf(beside)) : [])
    for (let at = beside?.formats ?? 0; at < (entry?.formats ?? 0); at++) {
      const { key, value = null } = this.#formats[at] ?? { key: '' }
      if (value === null) marks.delete(key)
      else marks.set(key, value)
      this.#steps += 1
    }
    if (this.#steps > MOST_STEPS) throw new RangeError('too much in one line')
    if (entry) this.#found.set(entry, marks)
    return marks
  }

  /** True where a stretch was written after what is gone, by whom it was written too. */
  isCutOff({ client, origin }: Stretch): boolean {
    if (origin?.client !== client) return false
    return this.#entries.at(origin.client, origin.clock)?.isSeen !== true
  }

  #marksOf(beside: Entry): Marks {
    if (!beside.isSeen) return beside.marks
    const known = this.#found.get(beside)
    return known ?? this.stood.at(beside.client, beside.clock)?.marks ?? new Map()
  }
}
