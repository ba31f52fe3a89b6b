import { useEffect, useRef, useState } from 'react'
import { mayBeNamed, type Talk, type Thread } from '../../document/talk'
import { Button } from '../../ui/button'
import { CommentBox } from './comment-box'
import styles from './comments.module.css'
import { OneComment } from './one-comment'
import { Kinds } from './thread-kinds'
import { ThreadQuote } from './thread-quote'
import { useOnce, type Wish } from './use-talk'

/** What stands over the top of the panel, in pixels. */
const HEAD = 56

export interface OpenThreadProps {
  readonly letterId: string
  readonly thread: Thread
  readonly talk: Talk
  /** What it is about, in words. */
  readonly about: string
  /** Whether the words that it is about are gone. */
  readonly isLost: boolean
  /** Changes when its answer is to have the focus. */
  readonly focus: number
  readonly open: (is: boolean) => void
  readonly show: () => void
  readonly act: (wish: Wish) => Promise<string | null>
  /** Says aloud what was done. */
  readonly say: (words: string) => void
}

/** A thread with all that was said, and a box to answer. */
export function OpenThread(props: OpenThreadProps) {
  const { letterId, thread, talk, isLost, focus, open, show, act, say, about } = props
  const note = useRef<HTMLElement>(null)
  const once = useOnce()
  const [copied, setCopied] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const { id, resolved } = thread

  useEffect(() => {
    // Within the panel only: the letter beside it stays where it is.
    const panel = note.current?.closest('[data-comments-panel]')
    if (!note.current || !panel) return
    const at = note.current.getBoundingClientRect()
    const frame = panel.getBoundingClientRect()
    if (at.top >= frame.top + HEAD && at.bottom <= frame.bottom) return
    panel.scrollBy({ top: at.top - frame.top - HEAD })
  }, [])
  useEffect(() => {
    // Where there is no box to answer in, the focus still goes to the thread.
    if (focus > 0 && !talk.mayComment) note.current?.focus()
  }, [focus, talk.mayComment])

  const reply = async (words: string) => {
    const answer = await act({ intent: 'reply', thread: id, id: once.idFor(words), words })
    if (answer === null) {
      once.arrived()
      say('Your answer is added.')
    }
    return answer
  }
  const settle = async () => {
    const answer = await act({ intent: resolved ? 'reopen' : 'resolve', thread: id })
    setWrong(answer)
    if (answer === null) say(resolved ? 'The thread is open again.' : 'Resolved.')
    note.current?.focus()
  }

  return (
    <section
      ref={note}
      className={`${styles.note} ${styles.open}`}
      id={`thread-${id}`}
      tabIndex={-1}
      aria-label={`Comments on ${about}`}
      data-thread-note={id}
    >
      <button type="button" className={styles.opener} aria-expanded onClick={() => open(false)}>
        {isLost && <span className={styles.was}>It was about:</span>}
        <ThreadQuote thread={thread} />
      </button>
      <Kinds thread={thread} isLost={isLost} />
      <ul className="plain">
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <OneComment thread={thread} comment={comment} talk={talk} act={act} say={say} />
          </li>
        ))}
      </ul>
      {wrong !== null && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
      {talk.mayComment && (
        <CommentBox
          label="Your answer"
          people={mayBeNamed(talk, thread.forCoordinators)}
          verb="Answer"
          send={reply}
          focus={focus}
        >
          {thread.mayResolve && (
            <Button type="button" small kind="quiet" onClick={() => void settle()}>
              {resolved ? 'Open it again' : 'Resolve'}
            </Button>
          )}
        </CommentBox>
      )}
      <div className={styles.actions}>
        {!isLost && (
          <Button type="button" small kind="quiet" onClick={show}>
            Show in the letter
          </Button>
        )}
        <Button
          type="button"
          small
          kind="quiet"
          onClick={() => {
            const link = `${window.location.origin}/letters/${letterId}?thread=${id}`
            void navigator.clipboard.writeText(link).then(
              () => setCopied(true),
              () => setWrong(`The browser did not copy it. The link is ${link}`),
            )
          }}
        >
          {copied ? 'Copied' : 'Copy the link'}
        </Button>
      </div>
    </section>
  )
}
