import { linkTo } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

/** In place of the form, once nobody signs any more. */
export function Closed({
  letter: { slug, ended, timeZone },
}: {
  letter: { slug: string; ended: string | null; timeZone: string }
}) {
  const { t, to, dayIn } = useWords()
  return (
    <section className={`${styles.sheet} ${styles.how}`} aria-labelledby="how">
      <h2 id="how">{t('letter.closedTitle')}</h2>
      <p>
        {ended && `${t('letter.closedOn', { day: dayIn(ended, timeZone) })} `}
        {t('letter.closedStays')}
      </p>
      <p className={styles.after}>
        {t.rich('letter.closedSigned', { link: linkTo(to(`/l/${slug}/link`)) })}
      </p>
    </section>
  )
}
