import type { Editor } from '@tiptap/core'
import { ReadersComments } from '../comments/comment-tools'
import type { Comments } from '../comments/use-comments'
import type { ToolStop } from '../tools/tool'
import { SuggestionTools } from './suggestion-tools'
import type { Suggestions } from './use-suggestions'

const tool = (id: string): ToolStop => ({ id, stop: true, onFocus: () => {} })

/** What others say of the letter, for those who read: comments and suggestions. */
export function ReadersTalk(props: {
  editor: Editor
  comments: Comments
  suggestions: Suggestions
}) {
  const { editor, comments, suggestions } = props
  return (
    <>
      <ReadersComments editor={editor} comments={comments} />
      <SuggestionTools suggestions={suggestions} comments={comments} tool={tool} />
    </>
  )
}
