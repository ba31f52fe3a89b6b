import type { Cell, Table } from './letter-text'

/** A cell in its place: columns and rows are counted from 0. A gap, where no cell is, has none. */
export interface Placed {
  readonly cell: Cell | null
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

export interface Grid {
  readonly columns: number
  /** Each row's cells and gaps that begin in it, from the first column on; together they fill the grid. */
  readonly rows: readonly (readonly Placed[])[]
  /** How many rows at the beginning only name columns, and no cell of theirs reaches below them. */
  readonly head: number
}

/** Cells do not reach further by their spans alone: many wide ones would make a grid without end. */
const WIDEST = 100

/**
 * A table laid out, whatever people who changed it at the same time made of it: a cell stands in the
 * first free column of its row, over as many columns and rows as are free, and what no cell fills is a gap.
 */
export function gridOf({ content }: Table): Grid {
  const rows: Placed[][] = []
  // For each column the first row that no cell from above fills.
  const freeFrom: number[] = []
  const isFree = (column: number, row: number) => (freeFrom[column] ?? 0) <= row
  content.forEach(({ content: cells }, row) => {
    const placed: Placed[] = []
    let column = 0
    for (const cell of cells) {
      while (!isFree(column, row)) column += 1
      let columns = 1
      const widest = Math.min(cell.attrs.colspan, Math.max(1, WIDEST - column))
      while (columns < widest && isFree(column + columns, row)) columns += 1
      const down = Math.min(cell.attrs.rowspan, content.length - row)
      for (let over = column; over < column + columns; over += 1) freeFrom[over] = row + down
      placed.push({ cell, column, row, columns, rows: down })
      column += columns
    }
    rows.push(placed)
  })
  return { columns: freeFrom.length, rows: withGaps(rows, freeFrom.length), head: headOf(rows) }
}

function withGaps(rows: readonly (readonly Placed[])[], columns: number): Placed[][] {
  const filled: number[] = new Array(columns).fill(0)
  return rows.map((placed, row) => {
    for (const cell of placed) {
      for (let over = cell.column; over < cell.column + cell.columns; over += 1) {
        filled[over] = row + cell.rows
      }
    }
    const gaps: Placed[] = []
    filled.forEach((from, column) => {
      if (from <= row) gaps.push({ cell: null, column, row, columns: 1, rows: 1 })
    })
    return [...placed, ...gaps].sort((one, other) => one.column - other.column)
  })
}

function headOf(rows: readonly (readonly Placed[])[]): number {
  const first = rows.findIndex((placed) =>
    placed.some(({ cell }) => cell !== null && cell.type !== 'tableHeader'),
  )
  let head = first < 0 ? rows.length : first
  const reachesBelow = (end: number) =>
    rows.slice(0, end).some((placed) => placed.some((cell) => cell.row + cell.rows > end))
  while (head > 0 && reachesBelow(head)) head -= 1
  return head
}
