import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { changeTable, insertTable, isInTable, TABLE_COMMANDS } from '../text/table-tools'
import { type MenuEntry, type MenuGroup, MenuTool } from './menu-tool'
import type { ToolStop } from './tool'

/** A table to begin, or the rows and columns of the one that the caret is in. */
export function TableMenu({ editor, off, ...stop }: ToolStop & { editor: Editor; off: boolean }) {
  const entry = (label: string, command: Command): MenuEntry => ({
    label,
    act: () => changeTable(editor.view, command),
  })
  const groups = (): MenuGroup[] => {
    const { state, view } = editor
    if (!isInTable(state)) {
      const make = { label: 'Put a table here', off: !insertTable(state) }
      return [
        { title: 'Table', entries: [{ ...make, act: () => insertTable(state, view.dispatch) }] },
      ]
    }
    return [
      {
        title: 'Add',
        entries: [
          entry('Row above', TABLE_COMMANDS.rowAbove),
          entry('Row below', TABLE_COMMANDS.rowBelow),
          entry('Column on the left', TABLE_COMMANDS.columnOnLeft),
          entry('Column on the right', TABLE_COMMANDS.columnOnRight),
        ],
      },
      {
        title: 'First row',
        entries: [entry('Names of the columns, or no longer', TABLE_COMMANDS.namesInFirstRow)],
      },
      {
        title: 'Delete',
        entries: [
          entry('This row', TABLE_COMMANDS.rowGone),
          entry('This column', TABLE_COMMANDS.columnGone),
          entry('The whole table', TABLE_COMMANDS.tableGone),
        ],
      },
    ]
  }
  return (
    <MenuTool
      {...stop}
      label="Table"
      icon="table"
      off={off}
      groups={groups}
      leave={() => editor.view.focus()}
    />
  )
}
