import { memo, useRef, useState } from 'react'
import type { Suggesting } from '../../document/suggesters'
import { Button } from '../../ui/button'
import { Moment } from '../../ui/dates'
import { Person } from '../../ui/person'
import { SuggestionTalk, type SuggestionTalkProps } from './suggestion-talk'
import styles from './suggestions.module.css'
import type { Deed } from './use-suggestions'

interface SuggestionCardProps extends SuggestionTalkProps {
  readonly by: Suggesting
  /** The name of its author in the file that it came in with; else empty. */
  readonly inFile: string
  readonly isYours: boolean
  readonly time: string
  readonly isChosen: boolean
  readonly mayAccept: boolean
  readonly mayReject: boolean
  readonly settle: (deed: Deed, ids: readonly string[]) => void
}

/** One suggestion beside the letter: whose, what, the ways to settle it, and what was said about it. */
export const SuggestionCard = memo(function SuggestionCard(props: SuggestionCardProps) {
  const { id, by, inFile, isYours, time, what, isChosen, mayAccept, mayReject, visit, settle } =
    props
  const { letterId, threads, talk, act, say } = props
  const card = useRef<HTMLElement>(null)
  const [wanted, setWanted] = useState(0)
  const name = inFile || (isYours ? 'You' : by.name)
  return (
    <section
      ref={card}
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
              <Moment at={time} />
            </small>
          </span>
          <span className={styles.what} dir="auto">
            {what}
          </span>
        </span>
      </button>
      {(mayAccept || mayReject || talk.mayComment) && (
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
          {talk.mayComment && (
            <Button
              type="button"
              small
              kind="quiet"
              onClick={() => setWanted((count) => count + 1)}
            >
              Comment
            </Button>
          )}
        </div>
      )}
      <SuggestionTalk
        letterId={letterId}
        id={id}
        what={what}
        threads={threads}
        talk={talk}
        act={act}
        say={say}
        visit={visit}
        wanted={wanted}
        done={() => {
          setWanted(0)
          card.current?.querySelector('button')?.focus()
        }}
      />
    </section>
  )
})
