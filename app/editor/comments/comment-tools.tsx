import type { Editor } from '@tiptap/core'
import { ALL_OPEN, matching } from '../../document/talk'
import { Icon } from '../../ui/icon'
import { useEditorState } from '../text/use-editor'
import { SHORTCUTS } from '../tools/shortcuts'
import { Tool, type ToolStop } from '../tools/tool'
import styles from '../tools/toolbar.module.css'
import type { Comments } from './use-comments'

/** The way to the comments: begin one on what is chosen, and see those that are there. */
export function CommentTools({
  editor,
  comments,
  tool,
}: {
  editor: Editor
  comments: Comments
  tool: (id: string) => ToolStop
}) {
  const { talk } = comments.live
  const isChosen = useEditorState(editor, ({ selection }) => !selection.empty)
  const open = matching(talk.threads, ALL_OPEN).length
  return (
    <div className={`${styles.set} ${styles.talk}`} data-chosen={isChosen || undefined}>
      {talk.mayComment && (
        <Tool
          {...tool('comment')}
          label="Comment"
          words="Comment"
          keys={SHORTCUTS.comment.keys}
          icon="comment"
          act={comments.begin}
        />
      )}
      <Tool
        {...tool('comments')}
        label={open === 1 ? 'Comments: 1 open' : `Comments: ${open} open`}
        pressed={comments.isShown}
        act={() => {
          comments.show(!comments.isShown)
          if (!comments.isShown) focusPanel()
        }}
      >
        <Icon name="comment" />
        <span className="number" aria-hidden="true">
          {open}
        </span>
      </Tool>
    </div>
  )
}

/** Once it is drawn. */
function focusPanel(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-comments-panel] h2')?.focus()
  })
}

/** The same for those who read, in the line that says so. */
export function ReadersComments({ editor, comments }: { editor: Editor; comments: Comments }) {
  const tool = (id: string): ToolStop => ({ id, stop: true, onFocus: () => {} })
  return <CommentTools editor={editor} comments={comments} tool={tool} />
}
