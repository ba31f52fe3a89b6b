import styles from './styles.module.css'

const LAST_MOMENT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

// The locale's own words, with its commas where people would write them.
const lastMoment = (at: string) =>
  `${LAST_MOMENT.format(new Date(at))
    .replace(/^(\p{L}+), /u, '$1 ')
    .replace(' at ', ', ')} UTC`

const left = (days: number) =>
  days === 0 ? 'less than a day left' : days === 1 ? '1 day left' : `${days} days left`

/** By when, how many, and who asks. */
export function Facts({
  letter,
}: {
  letter: {
    open: boolean
    signBy: string | null
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
          <dt>Sign by</dt>
          <dd>
            <time dateTime={letter.signBy}>{lastMoment(letter.signBy)}</time>{' '}
            {letter.daysLeft !== null && <span>{left(letter.daysLeft)}</span>}
          </dd>
        </>
      )}
      {!letter.open && ended && (
        <>
          <dt>Closed</dt>
          <dd>
            <time dateTime={ended}>{lastMoment(ended)}</time>
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
