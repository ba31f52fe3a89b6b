import { lastMoment } from '../../ui/dates'
import styles from './styles.module.css'

const left = (days: number) =>
  days === 0 ? 'less than a day left' : days === 1 ? '1 day left' : `${days} days left`

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
        {letter.signed === 0
          ? 'Nobody yet'
          : letter.signed === 1
            ? '1 organisation'
            : `${letter.signed} organisations`}
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
