import { Day, Moment } from '../../ui/dates'
import { Fingerprint, Fold } from '../../ui/public-page'
import styles from './styles.module.css'

const NUMBER = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

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
  const people =
    letter.coordinators === 1
      ? 'The one coordinator'
      : `The ${NUMBER[letter.coordinators] ?? letter.coordinators} coordinators`
  const who = `${people} of the letter${letter.askedBy ? `, which ${letter.askedBy} leads` : ''}`
  return (
    <section className={`${styles.sheet} ${styles.promise}`} id="promise" aria-labelledby="kept">
      <h2 id="kept">What happens to what you write here</h2>
      <dl>
        <dt>What</dt>
        <dd>
          What you write in the form: of your organisation and of you. Nothing else: no tracking, no
          cookies, no address of your device kept.
        </dd>
        <dt>Why</dt>
        <dd>
          To show which organisations stand behind the letter, and to reach you if its text is
          corrected.
        </dd>
        <dt>How long</dt>
        <dd>
          What is not public is deleted on{' '}
          <b>
            <Day at={letter.deletedOn} />
          </b>
          , {letter.keptForDays} days after {letter.open ? 'the last day to sign' : 'closing'}
          {letter.open && '; if that day moves, so does this one'}. What you do not confirm is
          deleted after three weeks. What you let us make public stays with the letter. Only if you
          tick it, the organisation book keeps a copy for the next letter, as long as you renew that
          once a year.
        </dd>
        <dt>Who sees it</dt>
        <dd>
          {who}. Whoever the letter is sent to sees the organisation, and your name if you allow it;
          letters to public bodies can be released under freedom of information. Nobody else does,
          and no other company handles it.
        </dd>
        <dt>Your say</dt>
        <dd>
          See, change or take back what you wrote by the link in your email, until the letter is
          sent. After that you can still leave, and the list says so. If somebody is in danger, hide
          the name from every public page at once, by the same link
          {letter.contactEmail && (
            <>
              , or write to <a href={`mailto:${letter.contactEmail}`}>{letter.contactEmail}</a>
            </>
          )}
          .
        </dd>
      </dl>
      <Fold summary="Which text exactly am I signing?">
        <p className={styles.after}>
          The final text, version {letter.version.number}, fixed on{' '}
          <Moment at={letter.version.fixedAt} />. If a comma of it changes, this fingerprint
          (SHA-256) changes too and you are told:
        </p>
        <p className={styles.after}>
          <Fingerprint sha256={letter.version.sha256} />
        </p>
      </Fold>
    </section>
  )
}
