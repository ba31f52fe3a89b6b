import { Link } from '@remix-run/react'
import type { ClosedList, ClosedName } from '../../domain/sign-on/lists/closed-list.server'
import { NAMES_ON_A_PAGE } from '../../domain/sign-on/lists/list-page'
import { Day } from '../../ui/dates'
import styles from './styles.module.css'

/** Who signed, in the lists and the order of the letter, a page of them; the days by its clocks. */
export function ClosedNames({ list, timeZone }: { list: ClosedList; timeZone: string }) {
  const { organisations, persons, later, unnamed, page } = list
  const from = (page.at - 1) * NAMES_ON_A_PAGE + 1
  return (
    <>
      {organisations.length + persons.length + later.length === 0 && unnamed === 0 && (
        <p className="hush">Nobody did.</p>
      )}
      <Names rows={organisations} from={from} timeZone={timeZone} />
      {persons.length > 0 && <h3>In a personal capacity</h3>}
      <Names rows={persons} from={from} timeZone={timeZone} />
      {later.length > 0 && <h3>Later supporters</h3>}
      <Names rows={later} from={from} timeZone={timeZone} />
      {page.of > 1 && (
        <nav className={styles.pages} aria-label="Pages of names">
          {page.at > 1 && <Link to={`?names=${page.at - 1}`}>Names before these</Link>}
          <span>
            Page {page.at} of {page.of}
          </span>
          {page.at < page.of && <Link to={`?names=${page.at + 1}`}>More names</Link>}
        </nav>
      )}
      {unnamed > 0 && (
        <p className="hush note-size">
          {unnamed === 1
            ? 'One more is not named in public.'
            : `${unnamed} more are not named in public.`}
        </p>
      )}
    </>
  )
}

function Names({
  rows,
  from,
  timeZone,
}: {
  rows: readonly ClosedName[]
  from: number
  timeZone: string
}) {
  if (rows.length === 0) return null
  return (
    <ol className={styles.names} start={from}>
      {rows.map((row) => (
        <li key={row.id}>
          <bdi>{row.organisation}</bdi>
          <small>
            {row.person && (
              <>
                <bdi>{besideOf(row)}</bdi>,{' '}
              </>
            )}
            {row.hiddenBy
              ? 'hidden from every public page, '
              : row.naming === 'none' && 'not named in public, '}
            {row.signedAt && <Day at={row.signedAt} timeZone={timeZone} />}
            {row.leftAt && (
              <>
                ; left on <Day at={row.leftAt} timeZone={timeZone} />, after the letter was sent
              </>
            )}
          </small>
        </li>
      ))}
    </ol>
  )
}

/** An organisation's person with their role; of a person, what they do and where. */
const besideOf = ({ signatory, person }: ClosedName): string =>
  [signatory === 'person' ? null : person?.name, person?.role, person?.employer]
    .filter(Boolean)
    .join(', ')
