import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { languageName } from '../../ui/languages'
import { openFind } from '../finding/find'
import { insertPageBreak, isAnnexHere, toggleAnnex } from '../text/letter-parts'
import { hasMark, toggle } from '../text/marks'
import { continuesHere, toggleContinues } from '../text/numbering'
import { isSpelling, setSpelling } from '../text/spelling'
import { type MenuGroup, MenuTool } from './menu-tool'
import { showShortcuts } from './shortcut-sheet'
import { SHORTCUTS } from './shortcuts'
import type { ToolStop } from './tool'

interface MoreMenuProps extends ToolStop {
  readonly editor: Editor
  readonly view: EditorView
  readonly writing: boolean
}

/** What is wanted less often than to have a place in the row of tools. */
export function MoreMenu({ editor, view, writing, ...stop }: MoreMenuProps) {
  const inText = writing && view === editor.view
  const groups = (): MenuGroup[] => [
    {
      title: 'Words',
      entries: (['underline', 'superscript'] as const).map((name) => ({
        label: SHORTCUTS[name].does,
        keys: SHORTCUTS[name].keys,
        checked: hasMark(view.state, name),
        off: !writing,
        act: () => toggle(view, name),
      })),
    },
    {
      title: 'Put in the text',
      entries: [
        {
          label: SHORTCUTS.pageBreak.does,
          keys: SHORTCUTS.pageBreak.keys,
          off: !inText || !insertPageBreak(editor.state),
          act: () => insertPageBreak(editor.state, editor.view.dispatch),
        },
        {
          label: 'An annex begins here',
          checked: isAnnexHere(editor.state),
          off: !inText || !toggleAnnex(editor.state),
          act: () => toggleAnnex(editor.state, editor.view.dispatch),
        },
        {
          label: 'List of signatories',
          off: !inText || hasSignatoryList(editor.state),
          act: () => editor.chain().focus().insertContent({ type: 'signatoryList' }).run(),
        },
      ],
    },
    {
      title: 'This numbered list',
      entries: [
        {
          label: 'Go on from the list before',
          checked: continuesHere(editor.state),
          off: !inText || !toggleContinues(editor.state),
          act: () => toggleContinues(editor.state, editor.view.dispatch),
        },
      ],
    },
    { title: 'This page', entries: pageEntries(editor) },
  ]
  return (
    <MenuTool {...stop} label="More tools" icon="more" groups={groups} leave={() => view.focus()} />
  )
}

const pageEntries = (editor: Editor): MenuGroup['entries'] => [
  { label: 'Find and replace', keys: SHORTCUTS.find.keys, act: () => openFind(editor) },
  {
    label: `Check spelling in ${languageName(languageOf(editor))}`,
    checked: isSpelling(),
    act: () => setSpelling(!isSpelling()),
  },
  { label: 'Keyboard shortcuts', keys: SHORTCUTS.sheet.keys, act: showShortcuts },
]

const languageOf = (editor: Editor): string =>
  editor.view.dom.closest<HTMLElement>('[lang]')?.lang ?? 'en'

function hasSignatoryList(state: EditorState): boolean {
  return state.doc.children.some((block) => block.type.name === 'signatoryList')
}
