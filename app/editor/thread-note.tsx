import styles from './comments.module.css'
import { OpenThread, type OpenThreadProps } from './open-thread'
import { Kinds } from './thread-kinds'
import { aboutOf, ThreadQuote } from './thread-quote'

interface ThreadNoteProps extends Omit<OpenThreadProps, 'about'> {
  readonly isOpen: boolean
}

/** A thread beside the letter: in short, or open with all that was said and a box to answer. */
export function ThreadNote({ isOpen, ...props }: ThreadNoteProps) {
  const { thread, isLost, open } = props
  const [first] = thread.comments
  const count = thread.comments.length
  const about = aboutOf(thread)
  if (isOpen) return <OpenThread {...props} about={about} />
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
        onClick={() => open(true)}
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
}
