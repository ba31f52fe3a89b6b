import {
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  WidthType,
} from 'docx'
import { TEXT_WIDTH } from './docx-styles.server'

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '767D74' }
const HAIRLINES = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  left: HAIRLINE,
  right: HAIRLINE,
  insideHorizontal: HAIRLINE,
  insideVertical: HAIRLINE,
}

/** The line after a table. */
export const AFTER_TABLE: IParagraphOptions = { spacing: { before: 0, after: 0, line: 200 } }

/** How a cell lies among the columns of its table, and whether it names some of them. */
interface Laid {
  readonly columns: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly names: boolean
}

/** Columns share the width; every cell stands where the grid has it, so that none slips. */
const widthOf = (columns: number): number => Math.floor(TEXT_WIDTH / columns)

/** A cell with what stands in it. */
export function wordCell(
  { columns, columnSpan, rowSpan, names }: Laid,
  content: readonly FileChild[],
): TableCell {
  return new TableCell({
    columnSpan,
    rowSpan,
    width: { size: widthOf(columns) * columnSpan, type: WidthType.DXA },
    children: content.filter((child) => child instanceof Paragraph || child instanceof Table),
    ...(names ? { shading: { fill: 'F3F4F0' } } : {}),
  })
}

/** A table of rows that fill the same columns. */
export function wordTable(rows: readonly TableRow[], columns: number, rightToLeft: boolean): Table {
  const width = widthOf(columns)
  return new Table({
    rows,
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: new Array<number>(columns).fill(width),
    layout: TableLayoutType.FIXED,
    borders: HAIRLINES,
    margins: { top: 60, bottom: 60, left: 110, right: 110 },
    visuallyRightToLeft: rightToLeft,
  })
}
