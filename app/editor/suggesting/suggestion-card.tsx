import { memo, type ReactNode } from 'react'
import type { Suggesting } from '../../document/suggesters'
import { Button } from '../../ui/button'
import { moment } from '../../ui/dates'
import { Person } from '../../ui/person'
import styles from './suggestions.module.css'
import type { Deed } from './use-suggestions'

interface SuggestionCardProps {
  readonly id: string
  readonly by: Suggesting
  /** The name of its author in the file that it came in with; else empty. */
  readonly inFile: string
  readonly isYours: boolean
  readonly time: string
  /** What is suggested, sentence by sentence, one a line. */
  readonly what: string
  readonly isChosen: boolean
  readonly mayAccept: boolean
  readonly mayReject: boolean
  readonly visit: (id: string) => void
  readonly settle: (deed: Deed, ids: readonly string[]) => void
  /** What was said about it. */
  readonly children?: ReactNode
}

/** One suggestion beside the letter: whose, what, and the ways to settle it. */
export const SuggestionCard = memo(function SuggestionCard(props: SuggestionCardProps) {
  const { id, by, inFile, isYours, time, what, isChosen, mayAccept, mayReject, visit, settle } =
    props
  const name = inFile || (isYours ? 'You' : by.name)
  return (
    <section
      className={`${styles.card} hand-${by.hand}`}
      data-suggestion-card={id}
      data-chosen={isChosen || undefined}
      aria-label={`Suggestion by ${name}: ${what.replaceAll('\n', '. ')}`}
      aria-current={isChosen || undefined}
    >
      <button type="button" className={styles.opener} onClick={() => visit(id)}>
        <Person name={inFile || by.name} hand={by.hand} small />
        <span>
          <span className={styles.who}>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            <small>
              {inFile ? (
                <>in a Word file, brought in by {isYours ? 'you' : <bdi>{by.name}</bdi>}, </>
              ) : null}
              {by.organisation && !inFile && (
                <>
                  <bdi>{by.organisation}</bdi>,{' '}
                </>
              )}
              <time dateTime={time}>{moment(time)}</time>
            </small>
          </span>
          <span className={styles.what} dir="auto">
            {what}
          </span>
        </span>
      </button>
      {(mayAccept || mayReject) && (
        <div className={styles.actions}>
          {mayAccept && (
            <Button type="button" small onClick={() => settle('accept', [id])}>
              Accept
            </Button>
          )}
          {mayReject && (
            <Button type="button" small kind="quiet" onClick={() => settle('reject', [id])}>
              {isYours && !mayAccept ? 'Take it back' : 'Reject'}
            </Button>
          )}
        </div>
      )}
      {props.children}
    </section>
  )
})
