import { useState } from 'react'
import { mayBeNamed, type Talk } from '../../document/talk'
import { Button } from '../../ui/button'
import { CommentBox } from './comment-box'
import styles from './comments.module.css'
import { useOnce, type Wish } from './use-talk'

/** The box for the first comment of a thread, with who may see it. */
export function NewThread({
  subject,
  talk,
  act,
  done,
}: {
  /** What it is about: `about`, and what tells its place. */
  readonly subject: Wish
  readonly talk: Talk
  readonly act: (wish: Wish) => Promise<string | null>
  /** With the id of the thread, or null where it was given up. */
  readonly done: (thread: string | null) => void
}) {
  const once = useOnce()
  const [isForCoordinators, setForCoordinators] = useState(false)

  const send = async (words: string) => {
    const wish = {
      intent: 'start',
      ...subject,
      words,
      ...(isForCoordinators && { coordinators: 'yes' }),
    }
    const thread = once.idFor(JSON.stringify(wish))
    const answer = await act({ ...wish, id: thread })
    if (answer === null) done(thread)
    return answer
  }
  return (
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
  )
}
