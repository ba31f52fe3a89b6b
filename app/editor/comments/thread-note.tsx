import { memo } from 'react'
import type { Thread } from '../../document/talk'
import styles from './comments.module.css'
import { OpenThread, type OpenThreadProps } from './open-thread'
import { Kinds } from './thread-kinds'
import { aboutOf, ThreadQuote } from './thread-quote'

interface ThreadNoteProps extends Omit<OpenThreadProps, 'about' | 'open' | 'show'> {
  readonly isOpen: boolean
  /** Opens a thread, or none. */
  readonly open: (thread: string | null) => void
  readonly show: (thread: Thread) => void
}

/**
 * A thread beside the letter: in short, or open with all that was said and a box to answer. Drawn anew
 * only where it is another: a letter may have hundreds of them.
 */
export const ThreadNote = memo(function ThreadNote(given: ThreadNoteProps) {
  const { isOpen, open, show, ...props } = given
  const { thread, isLost } = props
  const [first] = thread.comments
  const count = thread.comments.length
  const about = aboutOf(thread)
  if (isOpen) {
    return (
      <OpenThread
        {...props}
        about={about}
        open={(is) => open(is ? thread.id : null)}
        show={() => show(thread)}
      />
    )
  }
  return (
    <section
      className={styles.note}
      id={`thread-${thread.id}`}
      aria-label={`Comments on ${about}`}
      data-thread-note={thread.id}
    >
      <button
        type="button"
        className={styles.opener}
        aria-expanded={false}
        onClick={() => open(thread.id)}
      >
        <ThreadQuote thread={thread} />
        <Kinds thread={thread} isLost={isLost} />
        <span className={styles.brief} dir="auto">
          {first?.isDeleted ? 'This comment was deleted.' : first?.words}
        </span>
        <small>
          <bdi>{first?.isYours ? 'You' : first?.by.name}</bdi>
          {count > 1 && `, ${count} comments`}
        </small>
      </button>
    </section>
  )
})
