import { Link } from '@remix-run/react'
import type { ListedLetter } from '../../domain/letters/letters.server'
import { shortDay, shortDayIn } from '../../ui/dates'
import { countOf } from '../c.$coalition/words'
import styles from './letter-lines.module.css'

type Stage = ListedLetter['stage']

export interface LetterLine {
  readonly id: string
  readonly title: string
  readonly stage: Stage
  readonly signatures: number
  readonly written_at: string
  readonly sign_by: string | null
  readonly closed_at: string | null
  /** The day on which it was sent, by its clocks. */
  readonly sent_on: string | null
  /** By whose clocks its days are told: IANA, `Europe/London`. */
  readonly time_zone: string
}

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  drafting: 'Drafting',
  'sign-off': 'Sign-off',
  signing: 'Signing',
  closed: 'Closed',
  sent: 'Sent',
  published: 'Published',
}

/** Letters as lines of a ledger: the title, how it stands, and the day that matters. */
export function LetterLines({
  letters,
  withStage,
}: {
  letters: readonly LetterLine[]
  withStage?: boolean
}) {
  return (
    <ul className={`plain ${styles.lines}`}>
      {letters.map((letter) => (
        <li key={letter.id}>
          <Link to={placeOf(letter)}>
            <bdi>{letter.title || 'A letter without a title'}</bdi>
          </Link>
          <p>
            {withStage && `${STAGE_NAMES[letter.stage]}. `}
            {sentenceOf(letter)}
          </p>
          <span className={styles.when}>{whenOf(letter)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Where a letter is worked on now. */
function placeOf({ id, stage }: LetterLine): string {
  if (stage === 'drafting' || stage === 'sign-off') return `/letters/${id}`
  return stage === 'signing' ? `/letters/${id}/signing` : `/letters/${id}/closed`
}

function sentenceOf({ stage, signatures }: LetterLine): string {
  const signed = countOf(signatures, 'organisation')
  if (stage === 'drafting') return 'The text is open to everybody who writes it.'
  if (stage === 'sign-off') return 'Member organisations read it and answer.'
  if (stage === 'signing') {
    if (signatures === 0) return 'Nobody has signed yet.'
    return `${signed} ${signatures === 1 ? 'has' : 'have'} signed.`
  }
  if (stage === 'closed') return `${signed}. The final letter is ready and has not been sent.`
  return `${signed}.`
}

function whenOf({ stage, written_at, sign_by, closed_at, sent_on, time_zone }: LetterLine) {
  if (stage === 'signing' && sign_by) {
    return (
      <>
        sign by <b>{shortDayIn(sign_by, time_zone)}</b>
      </>
    )
  }
  if (sent_on) {
    return (
      <>
        sent <b>{shortDay(sent_on)}</b>
      </>
    )
  }
  if (closed_at) {
    return (
      <>
        closed <b>{shortDayIn(closed_at, time_zone)}</b>
      </>
    )
  }
  return (
    <>
      written in <b>{shortDayIn(written_at, time_zone)}</b>
    </>
  )
}
