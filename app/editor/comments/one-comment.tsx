import { useRef, useState } from 'react'
import { type Comment, mayBeNamed, type Talk, type Thread } from '../../document/talk'
import { Button } from '../../ui/button'
import { Moment } from '../../ui/dates'
import { Person } from '../../ui/person'
import { CommentBox } from './comment-box'
import { CommentWords } from './comment-words'
import styles from './comments.module.css'
import type { Wish } from './use-talk'

interface OneCommentProps {
  readonly thread: Thread
  readonly comment: Comment
  readonly talk: Talk
  readonly act: (wish: Wish) => Promise<string | null>
  readonly say: (words: string) => void
}

/** One comment of a thread, which the person who wrote it may change and delete. */
export function OneComment({ thread, comment, talk, act, say }: OneCommentProps) {
  const { id, by, isYours, isDeleted } = comment
  const [doing, setDoing] = useState<'nothing' | 'change' | 'delete'>('nothing')
  const [wrong, setWrong] = useState<string | null>(null)
  const ways = useRef<HTMLDivElement>(null)
  const done = () => {
    setDoing('nothing')
    requestAnimationFrame(() => ways.current?.querySelector('button')?.focus())
  }
  const change = async (words: string) => {
    const answer = await act({ intent: 'change', thread: thread.id, comment: id, words })
    if (answer === null) {
      say('Your comment is changed.')
      done()
    }
    return answer
  }
  const remove = async () => {
    const answer = await act({ intent: 'delete', thread: thread.id, comment: id })
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
            {comment.broughtInBy !== null && (
              <>
                in the Word file that <bdi>{comment.broughtInBy}</bdi> brought in,{' '}
              </>
            )}
            {by.organisation && (
              <>
                <bdi>{by.organisation}</bdi>,{' '}
              </>
            )}
            <Moment at={comment.at} />
            {comment.changedAt && !isDeleted && ', changed'}
          </small>
        </p>
        {isDeleted ? (
          <p className="hush">This comment was deleted.</p>
        ) : doing === 'change' ? (
          <CommentBox
            label="Your comment"
            words={comment.words}
            people={mayBeNamed(talk, thread.forCoordinators)}
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
            <CommentWords comment={comment} />
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
