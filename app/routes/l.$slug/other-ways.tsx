import styles from './styles.module.css'

/** For those whom the form is not for. */
export function OtherWays({ slug, allowsPersons }: { slug: string; allowsPersons: boolean }) {
  return (
    <>
      <p className={styles.after}>
        Not decided yet? <a href={`/l/${slug}/considering`}>Tell us that you are considering it</a>{' '}
        and when you decide; we remind you once.
      </p>
      {allowsPersons && (
        <p className={styles.after}>
          Signing for yourself? <a href={`/l/${slug}/person`}>Sign in a personal capacity</a>
        </p>
      )}
      <p className={styles.after}>
        Signed already? <a href={`/l/${slug}/link`}>Get the link to your signature again</a>
      </p>
    </>
  )
}
