import type { ListPage } from '../../domain/sign-on/list-page'
import type { PublicPerson, PublicSignatory } from '../../domain/sign-on/naming.server'
import { Day } from '../../ui/dates'
import { Fold } from '../../ui/public-page'
import styles from './styles.module.css'

/** Somebody in the list: an organisation with its person, or a person with what they do. */
interface Listed {
  name: string
  beside: readonly string[]
  sentence: string | null
  signedAt: string
  againAt: string | null
  leftAt: string | null
}

/** As many as an eye takes in; the rest is one press away. */
const SHOWN = 24

/** Who signed: those who may be named. */
export function WhoSigned({
  letter,
}: {
  letter: {
    open: boolean
    signed: number
    signatories: readonly PublicSignatory[]
    signedPersons: number
    persons: readonly PublicPerson[]
    signedLater: number
    later: readonly PublicSignatory[]
    names: 'public' | 'invited' | 'launch'
    byDate: boolean
    /** When the letter is launched, in words. */
    launch?: string | null
    /** What became of the text since it was opened. */
    changes?: readonly unknown[]
    unnamed: ListPage['unnamed']
    page: ListPage['page']
  }
}) {
  // The newest first, where they come by date: who comes again sees who joined.
  const inOrder = (some: readonly Listed[]) => (letter.byDate ? some.toReversed() : some)
  const listed = inOrder(letter.signatories.map(asListed))
  const isChanged = (letter.changes ?? []).length > 0
  const areHeld = letter.names === 'launch'
  const unnamed = areHeld ? 0 : letter.unnamed.organisations
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
          {letter.byDate && listed.length > 1 && 'In the order of signing, newest first. '}
          {unnamed > 0 &&
            (unnamed === 1
              ? 'One of them is not named in public.'
              : `${unnamed} of them are not named in public.`)}
        </p>
      )}
      {letter.names !== 'public' && letter.signed + letter.signedPersons > 0 && (
        <p className={styles.held}>{heldNames(letter)}</p>
      )}
      <Names listed={listed} />
      {letter.signedPersons > 0 && !areHeld && (
        <>
          <h3>In a personal capacity</h3>
          <p className="hush note-size">
            Where they work says who they are; it has not signed.{' '}
            {unnamedOf(letter.unnamed.persons)}
          </p>
          <Names listed={inOrder(letter.persons.map(personAsListed))} />
        </>
      )}
      {letter.signedLater > 0 && !areHeld && (
        <>
          <h3>Later supporters</h3>
          <p className="hush note-size">
            They joined after the letter was sent. {unnamedOf(letter.unnamed.later)}
          </p>
          <Names listed={inOrder(letter.later.map(asListed))} />
        </>
      )}
      <OtherPages {...letter.page} />
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

const heldNames = ({ names, launch }: { names: string; launch?: string | null }) => {
  const when = launch ? `on ${launch}` : 'when the letter is launched'
  return names === 'launch'
    ? `Their names become public together, ${when}.`
    : `Only invited organisations and the coalition see these names. They become public together, ${when}.`
}

const unnamedOf = (count: number) =>
  count === 0
    ? ''
    : count === 1
      ? 'One of them is not named in public.'
      : `${count} of them are not named in public.`

const asListed = ({ organisation, person, ...said }: PublicSignatory): Listed => ({
  ...said,
  name: organisation,
  beside: person ? [person.name, person.role] : [],
})

const personAsListed = ({ name, role, employer, ...said }: PublicPerson): Listed => ({
  ...said,
  name,
  beside: [role, employer ?? ''],
})

/** Names, the first of them in sight. */
function Names({ listed }: { listed: readonly Listed[] }) {
  return (
    <>
      <Lines listed={listed.slice(0, SHOWN)} />
      {listed.length > SHOWN && (
        <Fold summary={`The ${listed.length - SHOWN} that signed before them`}>
          <Lines listed={listed.slice(SHOWN)} />
        </Fold>
      )}
    </>
  )
}

/** The way to the other names, where there are more than one page takes. */
function OtherPages({ at, of }: ListPage['page']) {
  if (of === 1) return null
  const to = (page: number) => `?names=${page}#who`
  return (
    <nav className={styles.pages} aria-label="Pages of names">
      {at > 1 && <a href={to(at - 1)}>Names before these</a>}
      <span>
        Page {at} of {of}
      </span>
      {at < of && <a href={to(at + 1)}>More names</a>}
    </nav>
  )
}

function Lines({ listed }: { listed: readonly Listed[] }) {
  if (listed.length === 0) return null
  return (
    <ol className={styles.names}>
      {listed.map((one) => {
        const beside = one.beside.filter((part) => part !== '')
        return (
          <li key={one.name + one.signedAt}>
            <bdi>{one.name}</bdi>
            {one.sentence && (
              <q>
                <bdi>{one.sentence}</bdi>
              </q>
            )}
            <small>
              {beside.length > 0 && (
                <>
                  <bdi>{beside.join(', ')}</bdi>,{' '}
                </>
              )}
              <Day at={one.signedAt} />
              {one.againAt && (
                <>
                  , confirmed again <Day at={one.againAt} />
                </>
              )}
              {one.leftAt && (
                <>
                  ; left on <Day at={one.leftAt} />, after the letter was sent
                </>
              )}
            </small>
          </li>
        )
      })}
    </ol>
  )
}
