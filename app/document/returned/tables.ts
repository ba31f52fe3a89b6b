import { arranged, type Piece } from '../difference/arranged'
import type { ChangedLine } from '../difference/changed-lines'
import type { ChangedRow, ChangedTable } from '../difference/changed-table'
import { lastsMet } from '../difference/ends'
import { insertionIn, type ShownLine, wordsShown } from './shown'

/** What became of a table that no suggestion can say. */
export interface TableChange {
  readonly kind: 'row-added' | 'row-removed' | 'table-added' | 'table-removed' | 'divided'
  /** What stands in it, its cells apart; where a table is divided otherwise, what is new in it. */
  readonly cells: readonly string[]
}

type Pairs = readonly (readonly [was: number, now: number])[]

/** Which lines are one, with those in tables told by their cells, and what became of the tables. */
export interface Tables {
  readonly pairs: Pairs
  readonly changes: readonly TableChange[]
  /** Lines of the file that stand in what `changes` names as new. */
  readonly named: ReadonlySet<number>
}

/**
 * Pairs of lines as their tables have them: what stands in the same cell is one however much it was
 * rewritten, and nothing is paired with what stands elsewhere.
 */
export function throughTables(
  was: readonly ShownLine[],
  now: readonly ShownLine[],
  inPlace: Pairs,
): Tables {
  const walk = new Walk(was, now, inPlace)
  walk.pieces(arranged(linesOf(was, now, inPlace)))
  return walk
}

class Walk implements Tables {
  readonly pairs: [number, number][] = []
  readonly changes: TableChange[] = []
  readonly named = new Set<number>()

  constructor(
    private readonly was: readonly ShownLine[],
    private readonly now: readonly ShownLine[],
    private readonly inPlace: Pairs,
  ) {}

  pieces(pieces: readonly Piece[]): void {
    for (const [index, piece] of pieces.entries()) {
      if (piece.kind === 'line') {
        const { old, now } = piece.line
        if (old && now) this.pairs.push([old.at, now.at])
      } else if (piece.state === 'kept') this.#rows(piece)
      else if (piece.state === 'removed') this.#removed(piece, pieces.slice(index + 1))
      else this.#added(piece)
    }
  }

  #rows({ rows }: ChangedTable): void {
    for (const row of rows) {
      if (row.state === 'added') {
        this.#name('row-added', placesIn([row]).now)
        continue
      }
      const { old, now } = placesIn([row])
      const isGone =
        row.state === 'removed' || (this.#stands(this.was, old) && !this.#stands(this.now, now))
      if (isGone) this.changes.push({ kind: 'row-removed', cells: said(this.was, old) })
      if (row.state === 'kept') for (const { pieces } of row.cells) this.pieces(lastsMet(pieces))
    }
  }

  /** A table that went, or that is divided otherwise now: then the lines stay that stayed in it. */
  #removed({ rows }: ChangedTable, after: readonly Piece[]): void {
    const { old } = placesIn(rows)
    const there = new Set(old)
    const stayed = (piece: Piece) => {
      if (piece.kind === 'line' || piece.state !== 'added') return []
      const its = new Set(placesIn(piece.rows).now)
      return this.inPlace.filter(([one, other]) => there.has(one) && its.has(other))
    }
    const next = after.find((piece) => stayed(piece).length > 0)
    const pairs = next ? stayed(next) : []
    if (next?.kind !== 'table') {
      this.changes.push({ kind: 'table-removed', cells: said(this.was, old) })
      return
    }
    const known = new Set(pairs.map(([, at]) => at))
    const others = placesIn(next.rows).now
    for (const [one, other] of pairs) this.pairs.push([one, other])
    this.#name(
      'divided',
      others.filter((at) => !known.has(at)),
    )
    // What is paired is named as nothing.
    for (const at of others) this.named.add(at)
  }

  #added({ rows }: ChangedTable): void {
    const { now } = placesIn(rows)
    if (!now.every((at) => this.named.has(at))) this.#name('table-added', now)
  }

  #name(kind: TableChange['kind'], places: readonly number[]): void {
    this.changes.push({ kind, cells: said(this.now, places) })
    for (const at of places) this.named.add(at)
  }

  /** Whether some of the words of these lines are neither to come nor to go. */
  #stands(lines: readonly ShownLine[], places: readonly number[]): boolean {
    return places.some((at) =>
      lines[at]?.tokens.some(
        (token) =>
          token.kind === 'word' &&
          token.chars.some(
            ({ char, marks }) =>
              /\S/u.test(char) &&
              !insertionIn(marks) &&
              !marks.some(({ type }) => type === 'deletion'),
          ),
      ),
    )
  }
}

/** Two states of a letter as lines of either or both. */
function linesOf(
  was: readonly ShownLine[],
  now: readonly ShownLine[],
  inPlace: Pairs,
): ChangedLine[] {
  const lines: ChangedLine[] = []
  const side = (of: readonly ShownLine[], at: number) => {
    const line = of[at]
    return line ? { at, form: line.form } : null
  }
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...inPlace, [was.length, now.length] as const]) {
    for (; i < nextI; i++) lines.push({ old: side(was, i), now: null, runs: [] })
    for (; j < nextJ; j++) lines.push({ old: null, now: side(now, j), runs: [] })
    const runs = (now[nextJ]?.content ?? []).map((part) => ({ kind: 'same' as const, part }))
    if (nextI < was.length) lines.push({ old: side(was, i++), now: side(now, j++), runs })
  }
  return lines
}

/** The lines in some rows, by their places in either text. */
function placesIn(rows: readonly ChangedRow[]): { old: number[]; now: number[] } {
  const found = { old: [] as number[], now: [] as number[] }
  const walk = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (piece.kind === 'line') {
        if (piece.line.old) found.old.push(piece.line.old.at)
        if (piece.line.now) found.now.push(piece.line.now.at)
      } else for (const { cells } of piece.rows) for (const cell of cells) walk(cell.pieces)
    }
  }
  for (const { cells } of rows) for (const { pieces } of cells) walk(pieces)
  return found
}

const said = (lines: readonly ShownLine[], places: readonly number[]): string[] =>
  places.map((at) => wordsShown(lines[at]?.tokens ?? []).trim()).filter((words) => words !== '')
