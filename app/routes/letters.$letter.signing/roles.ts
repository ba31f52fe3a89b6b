/**
 * What the parts of the table are, said aloud: on a phone its rows are laid out as blocks, and a
 * browser then forgets that they are rows.
 */
export const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const
