import type { Cell } from '../letter-text'
import { gridOf, type Placed } from '../table-grid'
import type { Piece, State } from './arranged'
import { type ChangedLine, type Side, within } from './changed-lines'
import type { Around } from './lines'
import { pairedBy, together } from './together'

/** A table of the older text, of the newer, or of both. */
export interface ChangedTable {
  readonly kind: 'table'
  readonly state: State
  readonly columns: number
  readonly rows: readonly ChangedRow[]
}

export interface ChangedRow {
  readonly state: State
  /** Whether it only names columns. */
  readonly isHead: boolean
  /** Cells and gaps, from the first column on. */
  readonly cells: readonly ChangedCell[]
}

export interface ChangedCell extends Pick<Placed, 'columns' | 'rows'> {
  readonly isHeader: boolean
  readonly pieces: readonly Piece[]
}

/** Puts the lines of a cell together. */
type Fill = (lines: readonly ChangedLine[]) => readonly Piece[]

export const TABLE = 'table'

/**
 * The table that some lines stand in on both sides. Null where it is another now: where its columns
 * are, where no row stayed, or where rows came or went and a cell goes over several.
 */
export function keptTable(lines: readonly ChangedLine[], fill: Fill): ChangedTable | null {
  const [old, now] = [laid(lines, 'old'), laid(lines, 'now')]
  const pairs = old.columns === now.columns ? rowPairs(lines, old, now) : []
  if (pairs.length === 0) return null
  const made = new Map<Row, ChangedRow>()
  for (const [one, other] of pairs) {
    const row = changedRow(lines, 'kept', { old: one, now: other }, fill)
    made.set(one, row).set(other, row)
  }
  const rows = together(
    old.rows.map((row) => made.get(row) ?? changedRow(lines, 'removed', { old: row }, fill)),
    now.rows.map((row) => made.get(row) ?? changedRow(lines, 'added', { now: row }, fill)),
  )
  return { kind: TABLE, state: 'kept', columns: now.columns, rows }
}

/** The table that some lines stand in on one side, which was put in or taken away. */
export function wholeTable(
  lines: readonly ChangedLine[],
  side: 'old' | 'now',
  fill: Fill,
): ChangedTable {
  const { columns, rows } = laid(lines, side)
  const state = side === 'old' ? 'removed' : 'added'
  const made = rows.map((row) => changedRow(lines, state, { [side]: row }, fill))
  return { kind: TABLE, state, columns, rows: made }
}

/** A row as one side has it, with its cells as they lie. */
interface Row {
  readonly key: string
  readonly isHead: boolean
  readonly placed: readonly Placed[]
  /** The keys of its cells, by their places among `placed`; a gap has none. */
  readonly cells: readonly (string | undefined)[]
}

interface Laid {
  readonly columns: number
  readonly rows: readonly Row[]
}

function laid(lines: readonly ChangedLine[], side: 'old' | 'now'): Laid {
  const rows = new Map<string, Map<string, Cell>>()
  for (const line of lines) {
    const [row, cell] = partsOf(line[side])
    if (!row || !cell) continue
    const cells = rows.get(row.key) ?? new Map<string, Cell>()
    rows.set(row.key, cells)
    if (!cells.has(cell.key)) cells.set(cell.key, bareCell(cell))
  }
  const content = [...rows.values()].map((cells) => ({
    type: 'tableRow' as const,
    content: [...cells.values()],
  }))
  const grid = gridOf({ type: TABLE, content })
  const entries = [...rows]
  return {
    columns: grid.columns,
    rows: grid.rows.map((placed, at) => {
      const [key, cells] = entries[at] ?? ['']
      const names = new Map([...(cells ?? [])].map(([name, cell]) => [cell, name]))
      return {
        key,
        isHead: at < grid.head,
        placed,
        cells: placed.map(({ cell }) => (cell ? names.get(cell) : undefined)),
      }
    }),
  }
}

/** The row and the cell of the outermost table that a line stands in. */
function partsOf(side: Side | null): readonly (Around | undefined)[] {
  const around = side?.form.within ?? []
  const at = around.findIndex(({ type }) => type === TABLE)
  return at < 0 ? [] : [around[at + 1], around[at + 2]]
}

function bareCell({ type, attrs }: Around): Cell {
  const { colspan = 1, rowspan = 1 }: Partial<Cell['attrs']> = attrs ?? {}
  const isHeader = type === 'tableHeader'
  return { type: isHeader ? type : 'tableCell', attrs: { colspan, rowspan }, content: [] }
}

/** How a row is divided, by which rows of two tables are alike. */
const shapeOf = ({ isHead, placed }: Row): string =>
  JSON.stringify([isHead, placed.map(({ cell, columns, rows }) => [cell?.type, columns, rows])])

function rowPairs(lines: readonly ChangedLine[], old: Laid, now: Laid): [Row, Row][] {
  const isSpanned = [...old.rows, ...now.rows].some(({ placed }) =>
    placed.some((one) => one.rows > 1),
  )
  const rowKey = (side: 'old' | 'now') => (line: ChangedLine) => partsOf(line[side])[0]?.key
  const byKey = ({ rows }: Laid) => new Map(rows.map((row) => [row.key, row]))
  const [rows, others] = [byKey(old), byKey(now)]
  const candidates = isSpanned
    ? old.rows.map((row, at) => [row, now.rows[at]])
    : pairedBy(lines, rowKey('old'), rowKey('now')).map(([one, other]) => [
        rows.get(one),
        others.get(other),
      ])
  const pairs = candidates.flatMap(([row, other]): [Row, Row][] =>
    row && other && shapeOf(row) === shapeOf(other) ? [[row, other]] : [],
  )
  const isWhole = pairs.length === old.rows.length && pairs.length === now.rows.length
  return isSpanned && !isWhole ? [] : pairs
}

function changedRow(
  lines: readonly ChangedLine[],
  state: State,
  { old, now }: { readonly old?: Row; readonly now?: Row },
  fill: Fill,
): ChangedRow {
  const row = now ?? old
  const lineIn =
    (place: 0 | 1, was: string | undefined, is: string | undefined) => (line: ChangedLine) =>
      within(
        line,
        was !== undefined && partsOf(line.old)[place]?.key === was,
        is !== undefined && partsOf(line.now)[place]?.key === is,
      )
  const its = lines.flatMap(lineIn(0, old?.key, now?.key))
  return {
    state,
    isHead: row?.isHead ?? false,
    cells: (row?.placed ?? []).map(({ cell, columns, rows }, at) => ({
      columns,
      rows,
      isHeader: cell?.type === 'tableHeader',
      pieces: fill(its.flatMap(lineIn(1, old?.cells[at], now?.cells[at])).map(inCell)),
    })),
  }
}

/** A line by what it stands in within its cell. */
function inCell(line: ChangedLine): ChangedLine {
  const inside = (side: Side | null): Side | null => {
    if (!side) return null
    const around = side.form.within
    const at = around.findIndex(({ type }) => type === TABLE)
    return { ...side, form: { ...side.form, within: around.slice(at + 3) } }
  }
  return { ...line, old: inside(line.old), now: inside(line.now) }
}
