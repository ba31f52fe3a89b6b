import { useId, useState } from 'react'
import { mayBeNamed, type Talk } from '../document/talk'
import { Button } from '../ui/button'
import { CommentBox } from './comment-box'
import styles from './comments.module.css'
import type { Draft } from './use-comments'
import { useOnce, type Wish } from './use-talk'

/** A comment that is being written: what it is about, its words, and who may see it. */
export function NewComment({
  draft,
  talk,
  act,
  done,
}: {
  draft: Draft
  talk: Talk
  act: (wish: Wish) => Promise<string | null>
  /** With the id of the thread, or null where it was given up. */
  done: (thread: string | null) => void
}) {
  const id = useId()
  const once = useOnce()
  const [at, setAt] = useState(draft.first)
  const [isForCoordinators, setForCoordinators] = useState(false)
  const passage = draft.passages[at]
  if (!passage) return null

  const send = async (words: string) => {
    const thread = once.idFor(`${at} ${isForCoordinators} ${words}`)
    const wish = {
      intent: 'start',
      id: thread,
      about: passage.about,
      start: passage.start,
      end: passage.end,
      quote: passage.quote,
      words,
      ...(isForCoordinators && { coordinators: 'yes' }),
    }
    const answer = await act(wish)
    if (answer === null) done(thread)
    return answer
  }
  return (
    <section className={`${styles.note} ${styles.open}`} aria-label="New comment">
      {draft.passages.length === 1 ? (
        <p className={styles.about}>
          <q dir="auto">{passage.quote || 'A footnote'}</q>
        </p>
      ) : (
        <div className={styles.filter}>
          <label htmlFor={id}>
            <span>What it is about</span>
            <select id={id} value={at} onChange={({ target }) => setAt(Number(target.value))}>
              {draft.passages.map((one, i) => (
                <option key={one.from} value={i}>
                  {one.about === 'footnote' ? 'Footnote: ' : ''}
                  {short(one.quote)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <CommentBox
        label="Your comment"
        people={mayBeNamed(talk, isForCoordinators)}
        verb="Comment"
        send={send}
        focus={1}
        rows={3}
        choices={
          talk.coordinates && (
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={isForCoordinators}
                onChange={({ target }) => setForCoordinators(target.checked)}
              />
              For coordinators only, such as legal advice
            </label>
          )
        }
      >
        <Button type="button" small kind="quiet" onClick={() => done(null)}>
          Cancel
        </Button>
      </CommentBox>
    </section>
  )
}

const SHORT = 60

function short(words: string): string {
  const letters = Array.from(words || 'A footnote')
  return letters.length <= SHORT ? letters.join('') : `${letters.slice(0, SHORT).join('')}…`
}
