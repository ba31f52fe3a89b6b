import { COMMENT } from '../marked-from-doc'
import type { Layer } from '../marked-text'
import { type Change, type NodeJson, readChange, type Shape } from '../suggested-change'
import { laidBeside, type Step } from './beside'
import type { By, ReturnedPen } from './pen'
import {
  type Char,
  cellOf,
  insertionIn,
  ownMarks,
  type Place,
  type ShownLine,
  type Token,
  wordsShown,
} from './shown'

/** A suggestion that went out, and that is none any more in the file. */
export interface Settled {
  readonly how: 'accepted' | 'rejected'
  readonly by: string
  readonly id: string
  /** The words that it put in and took away; both empty for another change. */
  inserted: string
  deleted: string
}

/** Suggests, line by line, what became of a letter elsewhere. */
export class LineMerging {
  readonly settled: Settled[] = []
  readonly unplaced: string[] = []
  readonly passages = new Map<string, { readonly from: Place; to: Place; quote: string }>()

  constructor(
    private readonly pen: ReturnedPen,
    private readonly plain: By,
  ) {}

  /** A line that is there on both sides. */
  keep(was: ShownLine, now: ShownLine): void {
    this.unplaced.push('')
    this.#go(laidBeside(was.tokens, now.tokens), was.begin)
  }

  /** A line that is not there any more. */
  remove(line: ShownLine, before: ShownLine | undefined): void {
    this.unplaced.push('')
    if (line.form.type === 'pageBreak' || line.form.type === 'signatoryList') {
      const end = before?.tokens.at(-1)?.after ?? before?.begin
      if (end) this.#sign(end, { kind: 'remove-block', side: 'after' }, this.plain, '')
      return
    }
    const isStanding = line.tokens.some(
      (token) => token.kind === 'word' && token.chars.some(({ marks }) => !insertionIn(marks)),
    )
    this.#go(
      line.tokens.map((was) => ({ was, now: null })),
      line.begin,
    )
    if (isStanding && before && line.begin && cellOf(before) === cellOf(line)) {
      this.#sign(line.begin, { kind: 'join' }, this.plain, '')
    }
  }

  /** A new line after the one that ends at a place. */
  addAfter(
    end: Place,
    line: ShownLine,
    { item, ...shape }: Shape & { item: boolean },
    anchor: ShownLine,
  ): void {
    if (line.form.type === 'pageBreak' || line.form.type === 'signatoryList') {
      this.#sign(end, { kind: 'place', node: { type: line.form.type } }, this.plain, '')
      return
    }
    const isElsewhere =
      JSON.stringify(shape.in) !== JSON.stringify(anchor.form.within.map(({ type }) => type))
    this.#sign(end, { kind: 'split', ...shape, item }, this.plain, '')
    if (isElsewhere) this.#sign(end, { kind: 'block', ...shape }, this.plain, '')
    for (const now of line.tokens) this.#putIn(now, end)
  }

  /** A new line before the one that begins at a place. */
  addBefore(
    begin: Place,
    line: ShownLine,
    { item: _, ...shape }: Shape & { item: boolean },
    next: Shape & { item: boolean },
  ): void {
    this.#sign(begin, { kind: 'block', ...shape }, this.plain, '')
    for (const now of line.tokens) this.#putIn(now, begin)
    this.#sign(begin, { kind: 'split', ...next }, this.plain, wordsShown(line.tokens))
  }

  /** A line that is of another kind now. */
  reshape(line: ShownLine, shape: Shape): void {
    const suggested = line.tokens.find(
      (token) => token.kind === 'sign' && token.change.kind === 'block',
    )
    if (suggested?.kind === 'sign') this.#settle('accepted', suggested.mark, '')
    else if (line.begin) this.#sign(line.begin, { kind: 'block', ...shape }, this.plain, '')
    else this.unplaced.push(wordsShown(line.tokens))
  }

  #go(steps: readonly Step[], begin: Place | null): void {
    let place = begin
    for (const { was, now } of steps) {
      if (was && now) this.#both(was, now)
      else if (was) this.#gone(was)
      else if (now) this.#putIn(now, place)
      place = was?.after ?? place
    }
  }

  #both(was: Token, now: Token): void {
    if (was.kind === 'note' && now.kind === 'note') {
      this.#go(laidBeside(was.tokens, now.tokens), was.begin)
      this.pen.rest()
    } else if (was.kind === 'word' && now.kind === 'word') {
      let isSame = true
      for (const [at, char] of was.chars.entries()) {
        const other = now.chars[at]
        if (other && this.#char(char, other)) isSame = false
      }
      if (isSame) this.pen.rest()
    } else this.pen.rest()
  }

  /** A character on both sides; true where something became of it. */
  #char(was: Char, now: Char): boolean {
    this.#comments(now, was.at)
    const named = (char: Char, name: string) => char.marks.find(({ type }) => type === name)
    const [put, putNow] = [named(was, 'insertion'), named(now, 'insertion')]
    if (put && !putNow) this.#settle('accepted', put, was.char)
    const [gone, goneNow] = [named(was, 'deletion'), named(now, 'deletion')]
    if (gone && !goneNow) this.#settle('rejected', gone, was.char)
    const isNew = goneNow !== undefined && gone === undefined
    if (isNew && was.at) this.pen.delete(was.at, was.char, byOf(goneNow))
    else if (isNew) this.#unplaced(was.char)
    return this.#looks(was, now) || isNew
  }

  #looks(was: Char, now: Char): boolean {
    const changes = (char: Char) => char.marks.filter(({ type }) => type === 'modification')
    const suggested = new Map(changes(was).map((mark) => [mark.attrs.to, mark]))
    const tracked = new Map(changes(now).map((mark) => [mark.attrs.to, mark]))
    const [old, own] = [ownMarks(was.marks), ownMarks(now.marks)].map(
      (marks) => new Map(marks.map((mark) => [JSON.stringify(mark), mark])),
    )
    const plain: Change[] = [
      ...[...(own ?? [])].flatMap(([key, mark]) =>
        old?.has(key) ? [] : [{ kind: 'mark', mark: bare(mark), on: true } as const],
      ),
      ...[...(old ?? [])].flatMap(([key, mark]) => {
        const stays =
          own?.has(key) || [...(own?.values() ?? [])].some(({ type }) => type === mark.type)
        return stays ? [] : [{ kind: 'mark', mark: bare(mark), on: false } as const]
      }),
    ]
    const isDone = ({ attrs }: Layer) =>
      plain.some((change) => sameChange(change, readChange(attrs.to)))
    for (const [to, mark] of suggested) {
      if (!tracked.has(to)) this.#settle(isDone(mark) ? 'accepted' : 'rejected', mark, '')
    }
    const wanted: { to: string; by: By }[] = [
      ...[...tracked.values()].flatMap((mark) =>
        suggested.has(mark.attrs.to) ? [] : [{ to: String(mark.attrs.to), by: byOf(mark) }],
      ),
      ...plain.flatMap((change) => {
        const isKnown = [...suggested.values()].some((mark) =>
          sameChange(change, readChange(mark.attrs.to)),
        )
        return isKnown ? [] : [{ to: JSON.stringify(change), by: this.plain }]
      }),
    ]
    for (const { to, by } of wanted) {
      if (was.at) this.pen.format(was.at, to, by)
      else this.#unplaced(was.char)
    }
    return wanted.length > 0
  }

  #gone(was: Token): void {
    switch (was.kind) {
      case 'word':
        for (const { char, marks, at } of was.chars) {
          const put = insertionIn(marks)
          const gone = marks.find(({ type }) => type === 'deletion')
          if (put || gone) this.#settle(put ? 'rejected' : 'accepted', (put ?? gone) as Layer, char)
          else if (at) this.pen.delete(at, char, this.plain)
          else this.#unplaced(char)
        }
        return
      case 'sign':
        this.#settle('rejected', was.mark, '')
        return
      case 'note':
      case 'break':
        if (was.at) this.#sign(was.at, { kind: 'remove' }, this.plain, '')
        else this.#unplaced(wordsShown([was]))
    }
  }

  #putIn(now: Token, place: Place | null): void {
    switch (now.kind) {
      case 'word':
        for (const { char, marks } of now.chars) {
          // What was put in and taken out again elsewhere was never here.
          const [put, gone] = [insertionIn(marks), marks.some(({ type }) => type === 'deletion')]
          if (gone && !put) continue
          if (place) this.pen.insert(place, char, ownMarks(marks), put ? byOf(put) : this.plain)
          else this.#unplaced(char)
          this.#comments({ char, marks }, place)
        }
        return
      case 'sign':
        this.#sign(place, now.change, byOf(now.mark), '')
        return
      case 'note':
        this.#sign(
          place,
          { kind: 'footnote', content: noteOf(now.tokens) },
          this.plain,
          wordsShown([now]),
        )
        return
      case 'break':
        this.#sign(place, { kind: 'break' }, this.plain, '')
    }
  }

  #sign(place: Place | null, change: Change, by: By, words: string): void {
    if (!place || !this.pen.sign(place, change, by)) this.unplaced.push(words)
  }

  #unplaced(char: string): void {
    this.unplaced.push(`${this.unplaced.pop() ?? ''}${char}`)
  }

  #settle(how: Settled['how'], { type, attrs }: Layer, words: string): void {
    const [id, by] = [String(attrs.id), String(attrs.by)]
    const known = this.settled.find((one) => one.how === how && one.id === id)
    const its = known ?? { how, id, by, inserted: '', deleted: '' }
    if (!known) this.settled.push(its)
    its[type === 'deletion' ? 'deleted' : 'inserted'] += words
  }

  #comments({ char, marks }: Pick<Char, 'char' | 'marks'>, at: Place | null): void {
    for (const { type, attrs } of marks) {
      if (type !== COMMENT || !at) continue
      const known = this.passages.get(String(attrs.id))
      if (known) Object.assign(known, { to: at, quote: known.quote + char })
      else this.passages.set(String(attrs.id), { from: at, to: at, quote: char })
    }
  }
}

const byOf = ({ attrs }: Layer): By => ({ by: String(attrs.by), time: String(attrs.time) })

const bare = ({ type, attrs }: Layer) =>
  Object.keys(attrs).length > 0 ? { type, attrs } : { type }

const sameChange = (one: Change, other: Change | null): boolean =>
  one.kind === 'mark' &&
  other?.kind === 'mark' &&
  one.on === other.on &&
  JSON.stringify(one.mark) === JSON.stringify(other.mark)

/** The words of a note that is put in, without what is to go from it. */
function noteOf(tokens: readonly Token[]): NodeJson[] {
  const runs: NodeJson[] = []
  for (const { char, marks } of tokens.flatMap((one) => (one.kind === 'word' ? one.chars : []))) {
    if (marks.some(({ type }) => type === 'deletion')) continue
    const own = ownMarks(marks).map(bare)
    const run = { type: 'text', text: char, ...(own.length > 0 && { marks: own }) }
    const last = runs.at(-1)
    const goesOn = last && JSON.stringify({ ...last, text: char }) === JSON.stringify(run)
    if (goesOn) runs[runs.length - 1] = { ...run, text: `${last.text}${char}` }
    else runs.push(run)
  }
  return runs
}
