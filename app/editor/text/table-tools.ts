import { Extension } from '@tiptap/core'
import type { NodeType } from '@tiptap/pm/model'
import { type Command, type EditorState, Plugin, TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  fixTables,
  goToNextCell,
  isInTable,
  TableMap,
  tableEditing,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { asOneStep } from './undo-step'

export { isInTable }

/** What can be done to the table that the caret is in. */
export const TABLE_COMMANDS = {
  rowAbove: addRowBefore,
  rowBelow: addRowAfter,
  columnOnLeft: (state, dispatch, view) =>
    (isRightToLeft(view) ? addColumnAfter : addColumnBefore)(state, dispatch),
  columnOnRight: (state, dispatch, view) =>
    (isRightToLeft(view) ? addColumnBefore : addColumnAfter)(state, dispatch),
  rowGone: (state, dispatch) =>
    (sizeAround(state)?.height === 1 ? deleteTable : deleteRow)(state, dispatch),
  columnGone: (state, dispatch) =>
    (sizeAround(state)?.width === 1 ? deleteTable : deleteColumn)(state, dispatch),
  tableGone: deleteTable,
  namesInFirstRow: toggleHeaderRow,
} as const satisfies Record<string, Command>

const isRightToLeft = (view: EditorView | undefined): boolean =>
  view !== undefined && getComputedStyle(view.dom).direction === 'rtl'

function sizeAround({ selection: { $from } }: EditorState): TableMap | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name === 'table') return TableMap.get(node)
  }
  return null
}

/**
 * Changes the table. People who write at the same time may have left it with rows of different
 * lengths, where columns mean nothing: it is filled up first, by whoever changes it and nobody else.
 */
export function changeTable(view: EditorView, command: Command): boolean {
  if (!view.editable || !isInTable(view.state)) return false
  return asOneStep(view, () => {
    const fixed = sizeAround(view.state)?.problems ? fixTables(view.state) : undefined
    if (fixed) view.dispatch(fixed)
    return command(view.state, view.dispatch, view)
  })
}

/** A table of three columns, the first row with their names, after the paragraph of the caret. */
export const insertTable: Command = (state, dispatch) => {
  const { table, tableRow, tableHeader, tableCell, paragraph } = state.schema.nodes
  const { $from } = state.selection
  if (!table || !tableRow || !tableHeader || !tableCell || !paragraph) return false
  if ($from.depth !== 1 || !$from.parent.inlineContent) return false
  const row = (cell: NodeType) =>
    tableRow.create(
      null,
      [1, 2, 3].map(() => cell.create(null, paragraph.create())),
    )
  const made = table.create(null, [row(tableHeader), row(tableCell), row(tableCell)])
  const tr = state.tr
  const onEmpty = $from.parent.type === paragraph && $from.parent.content.size === 0
  const pos = onEmpty ? $from.before() : $from.after()
  if (onEmpty) tr.replaceWith(pos, $from.after(), made)
  else tr.insert(pos, made)
  const after = pos + made.nodeSize
  // Somewhere to go on writing.
  if (after === tr.doc.content.size) tr.insert(after, paragraph.create())
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1)))
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Tab in a table: the next cell, and a new row after the last. */
export function toNextCell(view: EditorView): boolean {
  if (!isInTable(view.state)) return false
  if (goToNextCell(1)(view.state, view.dispatch)) return true
  return changeTable(view, addRowAfter) && goToNextCell(1)(view.state, view.dispatch)
}

/** Shift and Tab: the cell before; before the first, out of the letter. */
export const toCellBefore = ({ state, dispatch }: EditorView): boolean =>
  isInTable(state) && goToNextCell(-1)(state, dispatch)

/** Choosing several cells, and clearing them without taking them away. */
export const CellChoice = Extension.create({
  name: 'cellChoice',
  addProseMirrorPlugins: () => [cellChoice()],
})

// The plugin of ProseMirror without its repairing of tables that others have changed: several pages
// would each add the cells that are missing.
function cellChoice(): Plugin {
  const { appendTransaction: _, ...spec } = tableEditing().spec
  return new Plugin(spec)
}
