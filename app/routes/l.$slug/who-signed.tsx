import { Day } from '../../ui/dates'
import { Fold } from '../../ui/public-page'
import styles from './styles.module.css'

interface Signatory {
  organisation: string
  person: { name: string; role: string } | null
  signedAt: string
  againAt: string | null
}

/** As many as an eye takes in; the rest is one press away. */
const SHOWN = 24

/** Who signed: those who may be named, the newest first. */
export function WhoSigned({
  letter,
}: {
  letter: {
    open: boolean
    signed: number
    signatories: readonly Signatory[]
    /** What became of the text since it was opened. */
    changes?: readonly unknown[]
  }
}) {
  const newestFirst = [...letter.signatories].reverse()
  const isChanged = (letter.changes ?? []).length > 0
  const unnamed = letter.signed - newestFirst.length
  return (
    <section className={`${styles.sheet} ${styles.who}`} aria-labelledby="who">
      <h2 id="who">{headline(letter.signed, isChanged)}</h2>
      {letter.signed === 0 ? (
        <p className="hush">
          {letter.open
            ? isChanged
              ? 'The text was changed while organisations signed it. Those that signed the one before are named here once they have confirmed this one.'
              : 'The organisations that sign are named here, once they have confirmed and a coordinator has looked.'
            : 'No organisation had signed when the letter closed.'}
        </p>
      ) : (
        <p className="hush note-size">
          {newestFirst.length > 1 && 'In the order of signing, newest first. '}
          {unnamed > 0 &&
            (unnamed === 1
              ? 'One of them is not named in public.'
              : `${unnamed} of them are not named in public.`)}
        </p>
      )}
      <Names signatories={newestFirst.slice(0, SHOWN)} />
      {newestFirst.length > SHOWN && (
        <Fold summary={`The ${newestFirst.length - SHOWN} that signed before them`}>
          <Names signatories={newestFirst.slice(SHOWN)} />
        </Fold>
      )}
    </section>
  )
}

const headline = (signed: number, isChanged: boolean) =>
  signed === 0
    ? isChanged
      ? 'Nobody has confirmed this text yet'
      : 'Nobody has signed yet'
    : signed === 1
      ? '1 organisation has signed'
      : `${signed} organisations have signed`

function Names({ signatories }: { signatories: readonly Signatory[] }) {
  if (signatories.length === 0) return null
  return (
    <ol className={styles.names}>
      {signatories.map((one) => (
        <li key={one.organisation + one.signedAt}>
          <bdi>{one.organisation}</bdi>
          <small>
            {one.person && (
              <>
                <bdi>
                  {one.person.name}, {one.person.role}
                </bdi>
                ,{' '}
              </>
            )}
            <Day at={one.signedAt} />
            {one.againAt && (
              <>
                , confirmed again <Day at={one.againAt} />
              </>
            )}
          </small>
        </li>
      ))}
    </ol>
  )
}
