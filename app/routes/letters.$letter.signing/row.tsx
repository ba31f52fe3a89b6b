import { Link } from '@remix-run/react'
import type { BoardRow } from '../../domain/sign-on/board-row.server'
import { KIND_LABELS } from '../../domain/sign-on/kinds'
import { TOLD_HOW } from '../../domain/sign-on/told-how'
import { Button, ButtonLink } from '../../ui/button'
import { Tag } from '../../ui/tag'
import { ROLE } from './roles'
import styles from './styles.module.css'

export type Row = BoardRow

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

const NAMED = {
  organisation: 'organisation only',
  person: 'named in public',
  none: 'not public',
} as const

/** Somebody has signed there, and still does. */
export const isDecidable = ({ state }: Pick<Row, 'state'>): boolean =>
  state === 'confirmed' || state === 'accepted' || state === 'declined'

const LIKE = {
  website: 'Same website as',
  name: 'Nearly the same name as',
  'short name': 'One may be short for the other:',
} as const

/** One organisation on the board, with what a coordinator can do about it. */
export function OrganisationRow({
  row,
  coordinates,
  isSettled,
}: {
  row: Row
  coordinates: boolean
  /** The letter has been sent: only later supporters are still to be decided on. */
  isSettled: boolean
}) {
  const [first, ...others] = row.contacts
  const mayDecide = coordinates && (!isSettled || row.isLater)
  const selectable = isDecidable(row)
  return (
    <tr {...ROLE.row}>
      {coordinates && (
        <td {...ROLE.cell} className={styles.pick}>
          {mayDecide && selectable && (
            <input
              type="checkbox"
              name="id"
              value={row.id}
              aria-label={`Select ${row.organisation}`}
            />
          )}
        </td>
      )}
      <th scope="row" {...ROLE.rowHead} className={styles.org} id={row.id}>
        {row.state === 'withdrawn' ? (
          <span className="hush">The name was deleted when it left</span>
        ) : (
          <bdi>{row.organisation}</bdi>
        )}
        <About row={row} />
      </th>
      <td {...ROLE.cell} className={styles.who}>
        {first ? (
          <Contact contact={first} naming={row.naming} />
        ) : (
          row.state !== 'withdrawn' && <span className="hush">not public</span>
        )}
        {others.map((contact) => (
          <div key={contact.id} className={styles.other}>
            <Contact contact={contact} naming={contact.naming} />
            {mayDecide && contact.state === 'confirmed' && (
              <span className={styles.choices}>
                <span className="hush">asks to stand for it too</span>
                <Button small name="contact" value={`accept ${contact.id}`}>
                  Accept<span className="unseen"> {contact.name} as a second contact</span>
                </Button>
                <Button small kind="quiet" name="contact" value={`decline ${contact.id}`}>
                  Decline<span className="unseen"> {contact.name} as a second contact</span>
                </Button>
              </span>
            )}
          </div>
        ))}
      </td>
      <td {...ROLE.cell} className={styles.state}>
        <State row={row} />
        {row.isLater && <small>Later supporter, after the letter was sent</small>}
        {row.hiddenBy && <small>Hidden from every public page</small>}
        {row.leftAt && <small>Left after the letter was sent</small>}
      </td>
      <td {...ROLE.cell} className={`${styles.when} number`}>
        <time dateTime={row.since}>{SHORT.format(new Date(row.since))}</time>
      </td>
      {coordinates && (
        <td {...ROLE.cell} className={styles.do}>
          {mayDecide && <Choices row={row} />}
          {row.state === 'accepted' && row.hiddenBy !== 'contact' && (
            <Button small kind="quiet" name={row.hiddenBy ? 'show' : 'hide'} value={row.id}>
              {row.hiddenBy ? 'Show' : 'Hide'}
              <span className="unseen"> the name in public: {row.organisation}</span>
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

/** What is known of who signs, below the name. */
function About({ row }: { row: Row }) {
  const facts = [row.kind && KIND_LABELS[row.kind], row.country, row.number].filter(Boolean)
  return (
    <>
      {row.signatory === 'person' && <small>in a personal capacity</small>}
      {row.website && <small>{row.website.replace(/^https?:\/\//, '')}</small>}
      {facts.length > 0 && (
        <small>
          <bdi>{facts.join(' · ')}</bdi>
        </small>
      )}
      {row.alsoSignedAs.length > 0 && (
        <small>
          Signed as <bdi>{row.alsoSignedAs.join(', ')}</bdi> too
        </small>
      )}
      {row.sentence && (
        <small>
          <q>
            <bdi>{row.sentence}</bdi>
          </q>
        </small>
      )}
    </>
  )
}

function Contact({ contact, naming }: { contact: Row['contacts'][number]; naming: Row['naming'] }) {
  if (!contact.name) return <span className="hush">deleted on its day</span>
  return (
    <>
      <bdi>{contact.name}</bdi>
      <small>
        {contact.role && <bdi>{contact.role}, </bdi>}
        {contact.employer && <bdi>{contact.employer}, </bdi>}
        {NAMED[naming === 'person' ? contact.naming : naming]}
      </small>
      {contact.email && (
        <small>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
          {contact.ownDomain && ', as the website'}
        </small>
      )}
      {contact.filledBy && (
        <small>
          Filled in by <bdi>{contact.filledBy}</bdi>
        </small>
      )}
      {contact.told && (
        <small>
          Said yes {TOLD_HOW[contact.told.how]} on {SHORT.format(new Date(contact.told.on))}, added
          by hand
        </small>
      )}
      {contact.disputed && (
        <small>
          {contact.told
            ? 'They say: this is not right'
            : 'An address of theirs says: this is not right'}
        </small>
      )}
    </>
  )
}

function State({ row }: { row: Row }) {
  const twins =
    row.twins.length > 0 && row.state !== 'declined' ? (
      <small>
        {LIKE[row.twins[0]?.because ?? 'name']}{' '}
        {row.twins.map((twin, at) => (
          <span key={twin.id}>
            {at > 0 && ', '}
            <Link to={`same/${row.id}/${twin.id}`} relative="path">
              <bdi>{twin.organisation}</bdi>
              <span className="unseen">: compare the two</span>
            </Link>
          </span>
        ))}
      </small>
    ) : null
  switch (row.state) {
    case 'accepted':
      return (
        <>
          {row.again ? (
            <>
              <Tag tone="care" icon="wait">
                To confirm again
              </Tag>
              {row.versions.length > 0 && <small>Signed {saidVersions(row.versions)}</small>}
            </>
          ) : (
            <Tag tone="good" icon="tick">
              Signed
            </Tag>
          )}
          {twins}
        </>
      )
    case 'confirmed':
      return (
        <>
          {twins ? (
            <Tag tone="care" icon="twin">
              Possible duplicate
            </Tag>
          ) : (
            <Tag tone="care" icon="open">
              Waits for you
            </Tag>
          )}
          {twins}
          {row.again && <small>Signed an earlier text; to confirm again</small>}
        </>
      )
    case 'unconfirmed':
      return (
        <>
          <Tag tone="hush" icon="wait">
            To confirm
          </Tag>
          <small>Link sent, not used yet</small>
        </>
      )
    case 'considering':
      return (
        <>
          <Tag tone="hush" icon="wait">
            Considering
          </Tag>
          {row.consideringUntil && (
            <small>Decides by {SHORT.format(new Date(row.consideringUntil))}</small>
          )}
        </>
      )
    case 'declined':
      return (
        <>
          <Tag tone="hush" icon="dash">
            Declined
          </Tag>
          {row.contacts.map(
            (one) =>
              one.declineReason && (
                <small key={one.id}>
                  <q>
                    <bdi>{one.declineReason}</bdi>
                  </q>
                </small>
              ),
          )}
        </>
      )
    case 'merged':
      return null
    case 'withdrawn':
      return (
        <Tag tone="hush" icon="cross">
          Left
        </Tag>
      )
  }
}

const saidVersions = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'version' : 'versions'} ${numbers.join(', ')}`

function Choices({ row }: { row: Row }) {
  const name = <span className="unseen"> {row.organisation}</span>
  if (row.state === 'confirmed') {
    return (
      <span className={styles.choices}>
        <Button small name="one" value={`accept ${row.id}`}>
          Accept{name}
        </Button>
        <ButtonLink small kind="quiet" to={`decline/${row.id}`} relative="path">
          Decline{name}
        </ButtonLink>
      </span>
    )
  }
  if (row.state === 'accepted') {
    return (
      <ButtonLink small kind="quiet" to={`decline/${row.id}`} relative="path">
        Take off<span className="unseen"> the list: {row.organisation}</span>
      </ButtonLink>
    )
  }
  if (row.state === 'declined') {
    return (
      <span className={styles.choices}>
        <Button small kind="quiet" name="one" value={`accept ${row.id}`}>
          Accept{name}
        </Button>
        <Button small kind="quiet" name="one" value={`wait ${row.id}`}>
          Undo<span className="unseen"> declining {row.organisation}</span>
        </Button>
      </span>
    )
  }
  return null
}
