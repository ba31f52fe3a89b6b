import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Comment, Talk, Thread } from '../document/talk'
import { Button } from '../ui/button'
import { moment } from '../ui/dates'
import { Icon } from '../ui/icon'
import { Person } from '../ui/person'
import { CommentBox } from './comment-box'
import styles from './comments.module.css'
import { useOnce, type Wish } from './use-talk'

/** What stands over the top of the panel, in pixels. */
const HEAD = 56

interface ThreadNoteProps {
  readonly letterId: string
  readonly thread: Thread
  readonly talk: Talk
  readonly isOpen: boolean
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

/** A thread beside the letter: in short, or open with all that was said and a box to answer. */
export function ThreadNote(props: ThreadNoteProps) {
  const { thread, isOpen, isLost, open } = props
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
        <q dir="auto">{thread.quote || 'A footnote'}</q>
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

const aboutOf = ({ about, quote }: Thread): string =>
  about === 'footnote' ? `a footnote: ${quote}` : quote

function Kinds({ thread, isLost }: { thread: Thread; isLost: boolean }) {
  const { forCoordinators, resolved } = thread
  return (
    <>
      {isLost && (
        <span className={styles.kind}>
          <Icon name="cross" /> These words were deleted
        </span>
      )}
      {forCoordinators && (
        <span className={styles.kind}>
          <Icon name="open" /> For coordinators only
        </span>
      )}
      {resolved && (
        <span className={styles.kind}>
          <Icon name="tick" />
          <span>
            Resolved by <bdi>{resolved.by}</bdi>
          </span>
        </span>
      )}
    </>
  )
}

function OpenThread(props: ThreadNoteProps & { about: string }) {
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
        <q dir="auto">{thread.quote || 'A footnote'}</q>
      </button>
      <Kinds thread={thread} isLost={isLost} />
      <ul className="plain">
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <OneComment thread={id} comment={comment} talk={talk} act={act} say={say} />
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

/** Whom a comment can name: those who may see it. */
export const mayBeNamed = (talk: Talk, forCoordinators: boolean): Talk['people'] =>
  forCoordinators ? talk.people.filter(({ coordinates }) => coordinates) : talk.people

interface OneCommentProps {
  readonly thread: string
  readonly comment: Comment
  readonly talk: Talk
  readonly act: (wish: Wish) => Promise<string | null>
  readonly say: (words: string) => void
}

function OneComment({ thread, comment, talk, act, say }: OneCommentProps) {
  const { id, by, isYours, isDeleted } = comment
  const [doing, setDoing] = useState<'nothing' | 'change' | 'delete'>('nothing')
  const [wrong, setWrong] = useState<string | null>(null)
  const ways = useRef<HTMLDivElement>(null)
  const done = () => {
    setDoing('nothing')
    requestAnimationFrame(() => ways.current?.querySelector('button')?.focus())
  }
  const change = async (words: string) => {
    const answer = await act({ intent: 'change', thread, comment: id, words })
    if (answer === null) {
      say('Your comment is changed.')
      done()
    }
    return answer
  }
  const remove = async () => {
    const answer = await act({ intent: 'delete', thread, comment: id })
    setWrong(answer)
    if (answer === null) say('Your comment is deleted.')
  }
  return (
    <div className={styles.comment}>
      <Person name={by.name} hand={by.hand} small />
      <div>
        <p className={styles.who}>
          <b>
            <bdi>{isYours ? 'You' : by.name}</bdi>
          </b>{' '}
          <small>
            {by.organisation && (
              <>
                <bdi>{by.organisation}</bdi>,{' '}
              </>
            )}
            <time dateTime={comment.at}>{moment(comment.at)}</time>
            {comment.changedAt && !isDeleted && ', changed'}
          </small>
        </p>
        {isDeleted ? (
          <p className="hush">This comment was deleted.</p>
        ) : doing === 'change' ? (
          <CommentBox
            label="Your comment"
            words={comment.words}
            people={talk.people}
            verb="Change it"
            send={change}
            focus={1}
            rows={3}
          >
            <Button type="button" small kind="quiet" onClick={done}>
              Leave it as it was
            </Button>
          </CommentBox>
        ) : (
          <p className={styles.words} dir="auto">
            {withNames(comment)}
          </p>
        )}
        {isYours && !isDeleted && talk.mayComment && doing !== 'change' && (
          <div className={styles.actions} ref={ways}>
            {doing === 'nothing' ? (
              <>
                <Button type="button" small kind="quiet" onClick={() => setDoing('change')}>
                  Change
                </Button>
                <Button type="button" small kind="quiet" onClick={() => setDoing('delete')}>
                  Delete
                </Button>
              </>
            ) : (
              <>
                <span role="status">Delete your comment for everybody?</span>
                <Button type="button" small kind="harm" onClick={() => void remove()}>
                  Delete it
                </Button>
                <Button type="button" small kind="quiet" onClick={done}>
                  Keep it
                </Button>
              </>
            )}
          </div>
        )}
        {wrong !== null && (
          <p className={styles.wrong} role="alert">
            {wrong}
          </p>
        )}
      </div>
    </div>
  )
}

/** The words of a comment, in which the names of those whom it names stand out. */
function withNames({ words, names }: Comment): ReactNode {
  const text = words.toLowerCase()
  const found = names
    .map((name) => ({ at: text.indexOf(`@${name.toLowerCase()}`), length: name.length + 1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length)
  const parts: ReactNode[] = []
  let done = 0
  for (const { at, length } of found) {
    if (at < done) continue
    parts.push(words.slice(done, at), <b key={at}>{words.slice(at, at + length)}</b>)
    done = at + length
  }
  return [...parts, words.slice(done)]
}
