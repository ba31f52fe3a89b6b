import { Link } from '@remix-run/react'
import type { BookContact, BookOrganisation } from '../../domain/sign-on/book/organisations.server'
import { KIND_LABELS } from '../../domain/sign-on/signing/kinds'
import { Day } from '../../ui/dates'
import { languageName } from '../../ui/languages'
import { countOf } from '../c.$coalition/words'
import styles from './styles.module.css'
import { TakeOut } from './take-out'

/** An organisation of the book with everybody who signs for it. */
export function Organisation({ organisation }: { organisation: BookOrganisation }) {
  const { kind, country, website, number, contacts } = organisation
  const facts = [kind && KIND_LABELS[kind], country, number].filter(Boolean)
  return (
    <li>
      <h2>
        <bdi>{organisation.organisation}</bdi>
      </h2>
      <p className="hush note-size">
        <bdi>{facts.join(' · ')}</bdi>
        {website && (
          <>
            {' · '}
            <a href={website} rel="noreferrer" dir="ltr">
              {new URL(website).host}
            </a>
          </>
        )}
      </p>
      {contacts.map((contact) => (
        <Contact key={contact.id} contact={contact} />
      ))}
    </li>
  )
}

function Contact({ contact }: { contact: BookContact }) {
  const { name, role, email, daysToDecide, language, since, keptUntil, signed } = contact
  return (
    <div className={styles.contact}>
      <div>
        <bdi>{name}</bdi>, <bdi>{role}</bdi>
        <small>
          <a href={`mailto:${email}`}>{email}</a>
        </small>
        <small>
          {daysToDecide === null
            ? 'Has not said how long they need to decide'
            : `Needs ${countOf(daysToDecide, 'day')} to decide`}
          {' · reads '}
          {languageName(language)}
        </small>
      </div>
      <div>
        In the book since <Day at={since} />
        <small>
          until <Day at={keptUntil} /> unless they renew it
        </small>
        {signed.map((letter) => (
          <small key={letter.letterId + letter.signedOn}>
            <Link to={`/letters/${letter.letterId}/signing`}>
              <bdi>{letter.title}</bdi>
            </Link>
            , {STANDING[letter.standing]} <Day at={letter.signedOn} />
          </small>
        ))}
      </div>
      <TakeOut id={contact.id} name={name} />
    </div>
  )
}

const STANDING = {
  accepted: 'signed',
  waiting: 'waits for you since',
  declined: 'declined, signed',
} as const
