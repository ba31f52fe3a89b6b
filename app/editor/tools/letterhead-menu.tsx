import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { PARAGRAPH_ROLES, ROLE_NAMES } from '../../document/roles'
import {
  addLetterhead,
  addLine,
  mayHaveRole,
  missingLines,
  roleHere,
  setRole,
} from '../text/letter-parts'
import { asOneStep } from '../text/undo-step'
import { type MenuGroup, MenuTool } from './menu-tool'
import type { ToolStop } from './tool'

/** The parts of a letter on paper: put in place to be written in, or said of what is written already. */
export function LetterheadMenu({
  editor,
  off,
  ...stop
}: ToolStop & { editor: Editor; off: boolean }) {
  const run = (command: Command) =>
    asOneStep(editor.view, () => command(editor.state, editor.view.dispatch))
  const groups = (): MenuGroup[] => {
    const role = roleHere(editor.state)
    const fits = mayHaveRole(editor.state)
    return [
      {
        title: 'Put in place, to be written in',
        entries: [
          {
            label: 'The usual lines of a letterhead',
            off: missingLines(editor.state.doc).length === 0,
            act: () => run(addLetterhead),
          },
          { label: 'A recipient', act: () => run(addLine('recipient')) },
          { label: 'A copy (cc)', act: () => run(addLine('copy')) },
          { label: 'A valediction', act: () => run(addLine('valediction')) },
          { label: 'A contact', act: () => run(addLine('contact')) },
        ],
      },
      {
        title: 'This paragraph is',
        entries: [
          {
            label: 'Plain text',
            checked: fits && role === null,
            off: !fits,
            act: () => run(setRole(null)),
          },
          ...PARAGRAPH_ROLES.map((one) => ({
            label: ROLE_NAMES[one],
            checked: role === one,
            off: !fits,
            act: () => run(setRole(one)),
          })),
        ],
      },
    ]
  }
  return (
    <MenuTool
      {...stop}
      label="Letterhead"
      words="Letterhead"
      icon="mail"
      off={off}
      groups={groups}
      leave={() => editor.view.focus()}
    />
  )
}
