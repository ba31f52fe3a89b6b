import styles from './styles.module.css'

/** For those whom the form is not for. */
export function OtherWays({
  slug,
  allowsPersons,
  answer,
}: {
  slug: string
  allowsPersons: boolean
  /** Of who came by the invitation of their organisation. */
  answer: { readonly saidNo: boolean } | null
}) {
  return (
    <>
      <p className={styles.after}>
        Not decided yet? <a href={`/l/${slug}/considering`}>Tell us that you are considering it</a>{' '}
        and when you decide; we remind you once.
      </p>
      {answer && (
        <p className={styles.after}>
          {answer.saidNo ? (
            <>
              You said that your organisation will not sign. Sign after all, or{' '}
              <a href={`/l/${slug}/no`}>change what you said</a>.
            </>
          ) : (
            <>
              Not for you? <a href={`/l/${slug}/no`}>Say that you will not sign</a>, and nobody
              reminds you.
            </>
          )}
        </p>
      )}
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
