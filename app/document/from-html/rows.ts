import type { Block, Cell, TableRow } from '../letter-text'
import { elementsIn, type MarkupElement } from '../markup'

/** The rows of a table, also of one that is divided into head, body and foot. */
export function rowsOf(
  group: MarkupElement,
  blocksOf: (cell: MarkupElement) => Block[],
): TableRow[] {
  return elementsIn(group).flatMap((part) => {
    if (/^(?:thead|tbody|tfoot)$/.test(part.name)) return rowsOf(part, blocksOf)
    if (part.name !== 'tr') return []
    const content = elementsIn(part)
      .filter(({ name }) => name === 'td' || name === 'th')
      .map(
        (cell): Cell => ({
          type: cell.name === 'th' ? 'tableHeader' : 'tableCell',
          attrs: {
            colspan: Number(cell.attrs.colspan ?? 1),
            rowspan: Number(cell.attrs.rowspan ?? 1),
          },
          content: blocksOf(cell),
        }),
      )
    return content.length > 0 ? [{ type: 'tableRow', content }] : []
  })
}
