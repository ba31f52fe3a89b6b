import { Fingerprint, Fold } from '../../ui/public-page'
import { bold, linkTo, timeAt, who } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

/** What is kept of those who sign, why, for how long, and who sees it; and which text they sign. */
export function Privacy({
  letter,
}: {
  letter: {
    open: boolean
    slug: string
    askedBy: string | null
    contactEmail: string | null
    coordinators: number
    deletedOn: string
    keptForDays: number
    version: { number: number; sha256: string; fixedAt: string }
  }
}) {
  const { t, day, moment } = useWords()
  const { askedBy: lead, contactEmail: email, coordinators: count, version } = letter
  return (
    <section className={`${styles.sheet} ${styles.promise}`} id="promise" aria-labelledby="kept">
      <h2 id="kept">{t('letter.keptTitle')}</h2>
      <dl>
        <dt>{t('letter.what')}</dt>
        <dd>{t('letter.whatKept')}</dd>
        <dt>{t('letter.why')}</dt>
        <dd>{t('letter.whyKept')}</dd>
        <dt>{t('letter.howLong')}</dt>
        <dd>
          {t.rich(letter.open ? 'letter.howLongOpen' : 'letter.howLongClosed', {
            day: day(letter.deletedOn),
            days: letter.keptForDays,
            b: bold,
          })}{' '}
          {t('letter.bookKept')}
        </dd>
        <dt>{t('letter.whoSees')}</dt>
        <dd>
          {lead
            ? t.rich('letter.coordinatorsLed', { count, lead, who })
            : t('letter.coordinators', { count })}{' '}
          {t('letter.othersSee')}
        </dd>
        <dt>{t('letter.yourSay')}</dt>
        <dd>
          {email
            ? t.rich('letter.yourSayOrWrite', { email, link: linkTo(`mailto:${email}`) })
            : t('letter.yourSayIs')}
        </dd>
      </dl>
      <Fold summary={t('letter.whichText')}>
        <p className={styles.after}>
          {t.rich('letter.whichTextIs', {
            version: version.number,
            moment: moment(version.fixedAt),
            time: timeAt(version.fixedAt),
          })}
        </p>
        <p className={styles.after}>
          <Fingerprint sha256={version.sha256} />
        </p>
      </Fold>
    </section>
  )
}
