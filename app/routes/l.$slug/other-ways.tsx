import { linkTo } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

/** For those whom the form is not for. */
export function OtherWays({
  slug,
  text,
  allowsPersons,
  answer,
}: {
  slug: string
  /** What follows an address so that the letter is read there as here. */
  text: string
  allowsPersons: boolean
  /** Of who came by the invitation of their organisation. */
  answer: { readonly saidNo: boolean } | null
}) {
  const { t, to } = useWords()
  const link = (page: string) => ({ link: linkTo(to(`/l/${slug}/${page}`)) })
  return (
    <>
      <p className={styles.after}>{t.rich('letter.notDecided', link(`considering${text}`))}</p>
      {answer && (
        <p className={styles.after}>
          {t.rich(answer.saidNo ? 'letter.saidNo' : 'letter.notForYou', link('no'))}
        </p>
      )}
      {allowsPersons && (
        <p className={styles.after}>{t.rich('letter.forYourself', link(`person${text}`))}</p>
      )}
      <p className={styles.after}>{t.rich('letter.signedAlready', link('link'))}</p>
    </>
  )
}
