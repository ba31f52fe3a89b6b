import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { isSpan } from './spans'

/** Tiptap's table without widths of columns, which belong to paper, and without styles of its own. */
export const LetterTable = Table.extend({
  renderHTML: () => ['div', { class: 'table-frame' }, ['table', ['tbody', 0]]],
  addNodeView: () => null,
  // Tiptap's plugin fills up every table that others have changed: several pages would each add the
  // cells that are missing.
  addProseMirrorPlugins: () => [],
})

export const LetterTableRow = TableRow

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const given = Number(element.getAttribute(name) ?? 1)
    return isSpan(given) ? given : 1
  },
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: attributes[name] },
})

const spans = () => ({ colspan: span('colspan'), rowspan: span('rowspan') })

export const LetterTableCell = TableCell.extend({ addAttributes: spans })

export const LetterTableHeader = TableHeader.extend({ addAttributes: spans })
