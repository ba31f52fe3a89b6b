import type { Editor } from '@tiptap/core'
import type { EditorState, Selection } from '@tiptap/pm/state'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Icon } from '../../ui/icon'
import { useEditorState } from '../text/use-editor'
import { namesOf } from '../tools/keys'
import { SHORTCUTS } from '../tools/shortcuts'
import styles from './comments.module.css'

/** A button in the margin at the height of what is chosen. For the mouse: the toolbar and keys have the same. */
export function CommentHere({
  editor,
  within,
  begin,
}: {
  editor: Editor
  within: RefObject<HTMLElement | null>
  begin: () => void
}) {
  const selection = useEditorState(editor, whatIsChosen)
  const button = useRef<HTMLButtonElement>(null)

  useLayoutEffect(() => {
    if (!selection || !button.current || !within.current) return
    const { top } = editor.view.coordsAtPos(selection.head)
    const frame = within.current.getBoundingClientRect()
    button.current.style.setProperty('top', `${top - frame.top - 8}px`)
  })

  if (!selection) return null
  return (
    <button
      ref={button}
      type="button"
      className={styles.here}
      tabIndex={-1}
      aria-label="Comment on what is chosen"
      title={`Comment (${namesOf(SHORTCUTS.comment.keys).join(' ')})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={begin}
    >
      <Icon name="comment" />
    </button>
  )
}

const whatIsChosen = ({ selection }: EditorState): Selection | null =>
  !selection.empty && selection.$from.parent.inlineContent ? selection : null
