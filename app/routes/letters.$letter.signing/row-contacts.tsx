import type { BoardRow } from '../../domain/sign-on/board/board-row.server'
import { TOLD_HOW } from '../../domain/sign-on/board/told-how'
import { Button } from '../../ui/button'
import { shortDay } from '../../ui/dates'
import styles from './table.module.css'

const NAMED = {
  organisation: 'organisation only',
  person: 'named in public',
  none: 'not public',
} as const

/** Those who stand for it, with what a coordinator decides about each. */
export function Contacts({ row, mayDecide }: { row: BoardRow; mayDecide: boolean }) {
  const [first, ...others] = row.contacts
  return (
    <>
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
              <span className="hush">Asks to stand for it too</span>
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
    </>
  )
}

function Contact({
  contact,
  naming,
}: {
  contact: BoardRow['contacts'][number]
  naming: BoardRow['naming']
}) {
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
      {contact.callsIt && (
        <small>
          Signs as <bdi>{contact.callsIt}</bdi>
        </small>
      )}
      {contact.filledBy && (
        <small>
          Filled in by <bdi>{contact.filledBy}</bdi>
        </small>
      )}
      {contact.told && (
        <small>
          Said yes {TOLD_HOW[contact.told.how]} on {shortDay(contact.told.on)}, added by hand
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
