import type { Editor } from '@tiptap/core'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { Comments } from '../comments/use-comments'
import type { Connection } from '../connection/connection'
import { demotedSentence } from '../connection/saved'
import { FindTool } from '../finding/find-tool'
import styles from '../letter-editor.module.css'
import { ReadersTalk } from '../suggesting/readers-talk'
import type { Suggestions } from '../suggesting/use-suggestions'

interface ReadersRowProps {
  readonly editor: Editor | null
  readonly connection: Connection
  /** Nothing more goes to the server: the strip above says why. */
  readonly stopped: boolean
  readonly because: string | null
  readonly comments: Comments
  readonly suggestions: Suggestions
  readonly outline: ReactNode
}

/** In place of the tools for writing: why this person does not write, and the tools for reading. */
export function ReadersRow(props: ReadersRowProps) {
  const { editor, connection, stopped, because, comments, suggestions, outline } = props
  // Who came to write and may not any more is told; where something was not saved, the strip does.
  const isNews = !stopped && connection.asWriter
  return (
    <div
      className={`${styles.readers} ${isNews ? styles.news : ''}`}
      data-stopped={stopped || undefined}
    >
      <p>{isNews ? <Demoted connection={connection} because={because} /> : !stopped && because}</p>
      <span className={styles.readersTools}>
        {editor && <FindTool editor={editor} />}
        {editor && <ReadersTalk editor={editor} comments={comments} suggestions={suggestions} />}
        {outline}
      </span>
    </div>
  )
}

/** Why somebody may not write any more, and whether what they wrote is saved. */
function Demoted({ connection, because }: { connection: Connection; because: string | null }) {
  const shown = useSyncExternalStore(connection.subscribe, connection.look)
  return demotedSentence(shown, because)
}
