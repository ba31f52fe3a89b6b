import { useId, useState } from 'react'
import type { Talk } from '../../document/talk'
import styles from './comments.module.css'
import { NewThread } from './new-thread'
import type { Draft } from './use-comments'
import type { Wish } from './use-talk'

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
  const [at, setAt] = useState(draft.first)
  const passage = draft.passages[at]
  if (!passage) return null
  const { about, start, end, quote } = passage
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
      <NewThread subject={{ about, start, end, quote }} talk={talk} act={act} done={done} />
    </section>
  )
}

const SHORT = 60

function short(words: string): string {
  const letters = Array.from(words || 'A footnote')
  return letters.length <= SHORT ? letters.join('') : `${letters.slice(0, SHORT).join('')}…`
}
