import { lastMoment } from '../../domain/letters/last-moment'
import styles from './styles.module.css'

const left = (days: number) =>
  days === 0 ? 'less than a day left' : days === 1 ? '1 day left' : `${days} days left`

const signedBy = (count: number) =>
  count === 0 ? 'No organisation yet' : count === 1 ? '1 organisation' : `${count} organisations`

const inPerson = (count: number) =>
  count === 1 ? '1 person in a personal capacity' : `${count} people in a personal capacity`

/** By when, how many, and who asks. */
export function Facts({
  letter,
}: {
  letter: {
    open: boolean
    signBy: string | null
    timeZone: string
    now: string
    closedAt: string | null
    daysLeft: number | null
    signed: number
    signedPersons: number
    askedBy: string | null
    coalition: string | null
  }
}) {
  const ended = letter.closedAt ?? letter.signBy
  return (
    <dl className={styles.facts}>
      {letter.open && letter.signBy && (
        <>
          <dt>Closes</dt>
          <dd>
            <time dateTime={letter.signBy}>
              {lastMoment(letter.signBy, letter.timeZone, letter.now)}
            </time>{' '}
            {letter.daysLeft !== null && <span>{left(letter.daysLeft)}</span>}
          </dd>
        </>
      )}
      {!letter.open && ended && (
        <>
          <dt>Closed</dt>
          <dd>
            <time dateTime={ended}>{lastMoment(ended, letter.timeZone, letter.now)}</time>
          </dd>
        </>
      )}
      <dt>Signed</dt>
      <dd>
        {signedBy(letter.signed)}{' '}
        {letter.signedPersons > 0 && <span>and {inPerson(letter.signedPersons)}</span>}
      </dd>
      {(letter.askedBy ?? letter.coalition) && (
        <>
          <dt>Asked by</dt>
          <dd>
            <bdi>{letter.askedBy ?? letter.coalition}</bdi>{' '}
            {letter.askedBy && letter.coalition && <span>for the coalition</span>}
          </dd>
        </>
      )}
    </dl>
  )
}
