import type { Editor } from '@tiptap/core'
import { guidanceHere } from './guidance'
import { useEditorState } from './use-editor'

/** Says to those who listen what is shown at the caret, as soon as it comes there. */
export function GuidanceAloud({ editor }: { editor: Editor }) {
  const guidance = useEditorState(editor, (state) =>
    editor.isEditable ? guidanceHere(state) : null,
  )
  return (
    <p role="status" className="unseen" lang="en-GB" dir="ltr">
      {guidance && `Write here. ${guidance}`}
    </p>
  )
}
