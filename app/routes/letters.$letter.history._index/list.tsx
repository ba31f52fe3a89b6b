import { Link } from '@remix-run/react'
import type { Moment } from '../../domain/letters/history/history.server'
import { useSpeech } from '../../ui/speech'
import { called, WHY } from './named'
import styles from './styles.module.css'

/** The texts that a letter had, newest first. */
export function List({ moments, letterId }: { moments: readonly Moment[]; letterId: string }) {
  const speech = useSpeech()
  return (
    <ol className={`plain ${styles.list}`}>
      {moments.map((one, index) => {
        const before = moments[index + 1]
        const to =
          one.kind === 'fixed'
            ? `/letters/${letterId}/versions/${one.number}`
            : `/letters/${letterId}/history/${one.key}`
        return (
          <li key={one.key}>
            <Link to={to}>
              <bdi>{called(one, speech)}</bdi>
            </Link>
            <p className="hush note-size">
              {WHY[one.kind]}
              {one.by && (
                <>
                  {' by '}
                  <bdi>{one.by}</bdi>
                </>
              )}
              {one.people.length > 0 && <>. Worked on by {one.people.join(', ')}</>}
              {one.words !== null &&
                `. ${one.words.toLocaleString('en-GB')} ${one.words === 1 ? 'word' : 'words'}`}
              .
            </p>
            <p className={styles.links}>
              {before && (
                <Link to={`/letters/${letterId}/compare?from=${before.key}&to=${one.key}`}>
                  What changed until then
                  <span className="unseen">, {speech.moment(one.at)}</span>
                </Link>
              )}
              <Link to={`/letters/${letterId}/compare?from=${one.key}&to=now`}>
                What changed since
                <span className="unseen">, {speech.moment(one.at)}</span>
              </Link>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
