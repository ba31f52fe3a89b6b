import { Button } from '../../ui/button'
import { Tag } from '../../ui/tag'
import { ROLE } from './roles'
import styles from './styles.module.css'

export interface Row {
  id: string
  organisation: string
  website: string | null
  naming: 'organisation' | 'person' | 'none'
  state: 'unconfirmed' | 'confirmed' | 'accepted' | 'declined' | 'withdrawn'
  again: boolean
  versions: readonly number[]
  since: string
  contactWaits: boolean
  contacts: readonly {
    id: string
    name: string | null
    role: string | null
    email: string | null
    naming: 'organisation' | 'person' | 'none'
    state: Row['state']
    deleted: boolean
  }[]
  twins: readonly { id: string; organisation: string; because: 'website' | 'name' }[]
}

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

const NAMED = {
  organisation: 'organisation only',
  person: 'named in public',
  none: 'not public',
} as const

/** One organisation on the board, with what a coordinator can do about it. */
export function BoardRow({ row, mayDecide }: { row: Row; mayDecide: boolean }) {
  const [first, ...others] = row.contacts
  const selectable = row.state !== 'unconfirmed'
  return (
    <tr {...ROLE.row}>
      {mayDecide && (
        <td {...ROLE.cell} className={styles.pick}>
          {selectable && (
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
        <bdi>{row.organisation}</bdi>
        {row.website && <small>{row.website.replace(/^https?:\/\//, '')}</small>}
      </th>
      <td {...ROLE.cell} className={styles.who}>
        {first ? (
          <Contact contact={first} naming={row.naming} />
        ) : (
          <span className="hush">not public</span>
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
      </td>
      <td {...ROLE.cell} className={`${styles.when} number`}>
        <time dateTime={row.since}>{SHORT.format(new Date(row.since))}</time>
      </td>
      {mayDecide && (
        <td {...ROLE.cell} className={styles.do}>
          <Choices row={row} />
        </td>
      )}
    </tr>
  )
}

function Contact({ contact, naming }: { contact: Row['contacts'][number]; naming: Row['naming'] }) {
  if (!contact.name) return <span className="hush">deleted on its day</span>
  return (
    <>
      <bdi>{contact.name}</bdi>
      <small>
        {contact.role && <bdi>{contact.role}, </bdi>}
        {NAMED[naming === 'person' ? contact.naming : naming]}
      </small>
      {contact.email && (
        <small>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </small>
      )}
    </>
  )
}

function State({ row }: { row: Row }) {
  const twins =
    row.twins.length > 0 && row.state !== 'declined' ? (
      <small>
        {row.twins[0]?.because === 'website' ? 'Same website as ' : 'Nearly the same name as '}
        {row.twins.map((twin, at) => (
          <span key={twin.id}>
            {at > 0 && ', '}
            <a href={`#${twin.id}`}>
              <bdi>{twin.organisation}</bdi>
            </a>
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
    case 'declined':
      return (
        <Tag tone="hush" icon="dash">
          Declined
        </Tag>
      )
    case 'withdrawn':
      return null
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
        <Button small kind="quiet" name="one" value={`decline ${row.id}`}>
          Decline{name}
        </Button>
      </span>
    )
  }
  if (row.state === 'accepted') {
    return (
      <Button small kind="quiet" name="one" value={`decline ${row.id}`}>
        Take off<span className="unseen"> the list: {row.organisation}</span>
      </Button>
    )
  }
  if (row.state === 'declined') {
    return (
      <Button small kind="quiet" name="one" value={`accept ${row.id}`}>
        Accept{name}
      </Button>
    )
  }
  return null
}
