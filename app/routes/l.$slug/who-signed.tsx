import type { ListPage } from '../../domain/sign-on/lists/list-page'
import type { PublicPerson, PublicSignatory } from '../../domain/sign-on/lists/naming.server'
import { Day } from '../../ui/dates'
import { Fold } from '../../ui/public-page'
import { timeAt } from '../../ui/tags'
import { Together } from '../../ui/together'
import { useWords } from '../../words/page-words'
import type { Say } from '../../words/words'
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
  const { t } = useWords()
  const unnamedOf = (count: number) => count > 0 && t('letter.unnamed', { count })
  return (
    <section className={`${styles.sheet} ${styles.who}`} aria-labelledby="who">
      <h2 id="who">
        {letter.signed === 0 && isChanged
          ? t('letter.nobodyConfirmed')
          : t('letter.signedHeadline', { count: letter.signed })}
      </h2>
      {letter.signed === 0 ? (
        <p className="hush">{t(whyNobody(letter.open, isChanged))}</p>
      ) : (
        <p className="hush note-size">
          {letter.byDate && listed.length > 1 && `${t('letter.newestFirst')} `}
          {unnamedOf(areHeld ? 0 : letter.unnamed.organisations)}
        </p>
      )}
      {letter.names !== 'public' && letter.signed + letter.signedPersons > 0 && (
        <p className={styles.held}>{heldNames(letter, t)}</p>
      )}
      <Names listed={listed} />
      {letter.signedPersons > 0 && !areHeld && (
        <>
          <h3>{t('letter.persons')}</h3>
          <p className="hush note-size">
            {t('letter.aboutPersons')} {unnamedOf(letter.unnamed.persons)}
          </p>
          <Names listed={inOrder(letter.persons.map(personAsListed))} />
        </>
      )}
      {letter.signedLater > 0 && !areHeld && (
        <>
          <h3>{t('letter.later')}</h3>
          <p className="hush note-size">
            {t('letter.aboutLater')} {unnamedOf(letter.unnamed.later)}
          </p>
          <Names listed={inOrder(letter.later.map(asListed))} />
        </>
      )}
      <OtherPages {...letter.page} />
    </section>
  )
}

function whyNobody(open: boolean, isChanged: boolean) {
  if (!open) return 'letter.nobodySigned'
  return isChanged ? 'letter.nobodyAfterChange' : 'letter.nobodyYet'
}

function heldNames({ names, launch }: { names: string; launch?: string | null }, t: Say): string {
  const all = names === 'launch'
  if (launch) return t(all ? 'letter.heldUntil' : 'letter.invitedUntil', { launch })
  return t(all ? 'letter.heldUntilLaunch' : 'letter.invitedUntilLaunch')
}

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
  const { t } = useWords()
  return (
    <>
      <Lines listed={listed.slice(0, SHOWN)} />
      {listed.length > SHOWN && (
        <Fold summary={t('letter.more', { count: listed.length - SHOWN })}>
          <Lines listed={listed.slice(SHOWN)} />
        </Fold>
      )}
    </>
  )
}

/** The way to the other names, where there are more than one page takes. */
function OtherPages({ at, of }: ListPage['page']) {
  const { t, to } = useWords()
  if (of === 1) return null
  const toPage = (page: number) => to(`?names=${page}#who`)
  return (
    <nav className={styles.pages} aria-label={t('letter.pages')}>
      {at > 1 && <a href={toPage(at - 1)}>{t('letter.pageBefore')}</a>}
      <span>{t('letter.pageOf', { at, of })}</span>
      {at < of && <a href={toPage(at + 1)}>{t('letter.pageAfter')}</a>}
    </nav>
  )
}

function Lines({ listed }: { listed: readonly Listed[] }) {
  const { t, day } = useWords()
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
                  <Together parts={beside} /> ·{' '}
                </>
              )}
              <Day at={one.signedAt} />
              {one.againAt && (
                <>
                  {' · '}
                  {t.rich('letter.confirmedAgain', {
                    day: day(one.againAt),
                    time: timeAt(one.againAt),
                  })}
                </>
              )}
              {one.leftAt && (
                <>
                  {' · '}
                  {t.rich('letter.leftOn', { day: day(one.leftAt), time: timeAt(one.leftAt) })}
                </>
              )}
            </small>
          </li>
        )
      })}
    </ol>
  )
}
