import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

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
    sentOn: string | null
    daysLeft: number | null
    signed: number
    signedPersons: number
    askedBy: string | null
    coalition: string | null
  }
}) {
  const { t, day, lastMoment } = useWords()
  const ended = letter.closedAt ?? letter.signBy
  return (
    <dl className={styles.facts}>
      {letter.open && letter.signBy && (
        <>
          <dt>{t('letter.closes')}</dt>
          <dd>
            <time dateTime={letter.signBy}>
              {lastMoment(letter.signBy, letter.timeZone, letter.now)}
            </time>{' '}
            {letter.daysLeft !== null && (
              <span>{t('letter.daysLeft', { days: letter.daysLeft })}</span>
            )}
          </dd>
        </>
      )}
      {!letter.open && ended && (
        <>
          <dt>{t('letter.closed')}</dt>
          <dd>
            <time dateTime={ended}>{lastMoment(ended, letter.timeZone, letter.now)}</time>
          </dd>
        </>
      )}
      {letter.sentOn && (
        <>
          <dt>{t('letter.sent')}</dt>
          <dd>
            <time dateTime={letter.sentOn}>{day(letter.sentOn)}</time>
          </dd>
        </>
      )}
      <dt>{t('letter.signed')}</dt>
      <dd>
        {t('letter.organisations', { count: letter.signed })}{' '}
        {letter.signedPersons > 0 && (
          <span>{t('letter.andPersons', { count: letter.signedPersons })}</span>
        )}
      </dd>
      {(letter.askedBy ?? letter.coalition) && (
        <>
          <dt>{t('letter.askedBy')}</dt>
          <dd>
            <bdi>{letter.askedBy ?? letter.coalition}</bdi>{' '}
            {letter.askedBy && letter.coalition && <span>{t('letter.forCoalition')}</span>}
          </dd>
        </>
      )}
    </dl>
  )
}
