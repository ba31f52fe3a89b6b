import { linkTo } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

/** In place of the form, once nobody signs any more. */
export function Closed({
  letter: { slug, ended, sentOn },
}: {
  letter: { slug: string; ended: string | null; sentOn: string | null }
}) {
  const { t, to, day } = useWords()
  return (
    <section className={`${styles.sheet} ${styles.how}`} aria-labelledby="how">
      <h2 id="how">{t('letter.closedTitle')}</h2>
      <p>
        {ended && `${t('letter.closedOn', { day: day(ended) })} `}
        {sentOn && `${t('letter.sentOn', { day: day(sentOn) })} `}
        {t('letter.closedStays')}
      </p>
      <p className={styles.after}>
        {t.rich('letter.closedSigned', { link: linkTo(to(`/l/${slug}/link`)) })}
      </p>
    </section>
  )
}
