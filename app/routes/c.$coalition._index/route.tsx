import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { coalitionFor } from '../../domain/coalitions/access.server'
import { invitationsOf } from '../../domain/coalitions/invitations.server'
import { organisationsOf } from '../../domain/coalitions/organisations.server'
import { mayActAs } from '../../domain/coalitions/roles.server'
import { lettersOf } from '../../domain/letters/letters.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { shortDay } from '../../ui/dates'
import { Empty } from '../../ui/empty'
import { Page, PageHead } from '../../ui/page'
import { useCoalition } from '../c.$coalition/use-coalition'
import { countOf } from '../c.$coalition/words'
import { LetterLines, STAGE_NAMES } from './letter-lines'
import styles from './styles.module.css'

const ORDER = ['drafting', 'sign-off', 'signing', 'closed', 'sent', 'published'] as const

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition, role } = await refusing(
    coalitionFor(context.db, person, params.coalition ?? ''),
  )
  const [letters, organisations] = await Promise.all([
    lettersOf(context.db, person, coalition.id),
    organisationsOf(context.db, person, coalition.id),
  ])
  const invited = mayActAs(role, 'coordinator')
    ? await invitationsOf(context.db, person, coalition.id)
    : []
  const archived = new URL(request.url).searchParams.has('archived')
  return {
    groups: ORDER.map((stage) => ({
      stage,
      letters: letters.filter(
        (letter) => letter.stage === stage && (letter.archived_at !== null) === archived,
      ),
    })).filter((group) => group.letters.length > 0),
    archived,
    archivedCount: letters.filter((letter) => letter.archived_at !== null).length,
    organisations: organisations.map(({ id, name, leads, members }) => ({
      id,
      name,
      leads,
      people: members.map((member) => member.name),
    })),
    invited: invited.map(({ id, email, organisation, sentAt }) => ({
      id,
      whom: organisation ?? email ?? 'Whoever has the link',
      sentAt,
    })),
  }
}

export default function LettersPage() {
  const { slug, name, mayWrite, coordinates, isSample } = useCoalition()
  const { groups, archived, archivedCount, organisations, invited } = useLoaderData<typeof loader>()
  const named = organisations.filter((organisation) => organisation.id !== null)
  const lead = named.find((organisation) => organisation.leads)
  const people = organisations.flatMap((organisation) => organisation.people).length
  return (
    <Page>
      <PageHead
        title={<bdi>{name ?? 'A letter among a few people'}</bdi>}
        lead={
          name === null
            ? `${countOf(people, 'person', 'people')}. It becomes a coalition when you give it a name.`
            : `${countOf(named.length, 'organisation')}${lead ? `, led by ${lead.name}` : ''}`
        }
      >
        {name === null && coordinates && (
          <ButtonLink to={`/c/${slug}/settings`}>Give it a name</ButtonLink>
        )}
        {mayWrite && (
          <ButtonLink to={`/c/${slug}/letters/new`} kind="primary">
            Write a letter
          </ButtonLink>
        )}
      </PageHead>
      <div className={styles.layout}>
        <div className={styles.ledger}>
          <div className={styles.head}>
            <h2>{archived ? 'Archived letters' : 'Letters'}</h2>
            <span className="note-size">
              {archived && <Link to={`/c/${slug}`}>Back to the letters</Link>}
              {!archived && archivedCount > 0 && (
                <Link to={`/c/${slug}?archived`}>Archived: {archivedCount}</Link>
              )}
              {coordinates && !archived && (
                <>
                  {archivedCount > 0 && ' · '}
                  <Link to={`/c/${slug}/letters/deleted`}>Deleted</Link>
                </>
              )}
            </span>
          </div>
          {groups.map((group) => (
            <section key={group.stage} aria-labelledby={group.stage}>
              <h3 id={group.stage}>{STAGE_NAMES[group.stage]}</h3>
              <LetterLines letters={group.letters} />
            </section>
          ))}
          {groups.length === 0 && (
            <Empty
              title={archived ? 'Nothing is archived' : 'Nothing is written here yet'}
              action={
                mayWrite && !archived ? (
                  <ButtonLink to={`/c/${slug}/letters/new`}>Write the first letter</ButtonLink>
                ) : undefined
              }
            >
              {archived
                ? 'Letters that are over can be archived: they stay as they are, out of the way.'
                : 'Letters stand here by their stage, from the first draft to the day they are sent.'}
            </Empty>
          )}
        </div>
        <aside className={styles.company} aria-labelledby="company">
          <div className={styles.head}>
            <h2 id="company">{name === null ? 'People' : 'Organisations'}</h2>
          </div>
          <ul className="plain">
            {named.map((organisation) => (
              <li key={organisation.id}>
                <Link to={`/c/${slug}/organisations#o-${organisation.id}`}>
                  <bdi>{organisation.name}</bdi>
                </Link>
                <small>
                  {organisation.leads && 'leads, '}
                  {organisation.people.length === 0
                    ? 'nobody yet'
                    : countOf(organisation.people.length, 'person', 'people')}
                </small>
              </li>
            ))}
            {organisations
              .filter((organisation) => organisation.id === null)
              .flatMap((organisation) => organisation.people)
              .map((person) => (
                <li key={person}>
                  <span>
                    <bdi>{person}</bdi>
                  </span>
                  <small>{name !== null && 'without an organisation'}</small>
                </li>
              ))}
            {invited.map((invitation) => (
              <li key={invitation.id}>
                <span>
                  <bdi>{invitation.whom}</bdi>
                </span>
                <small className={styles.care}>invited {shortDay(invitation.sentAt)}</small>
              </li>
            ))}
          </ul>
          {coordinates && !isSample && (
            <ButtonLink to={`/c/${slug}/organisations#invite`}>
              {name === null ? 'Invite somebody' : 'Invite an organisation'}
            </ButtonLink>
          )}
          <p className={styles.keeps}>
            Kept about you here: name, email, what you wrote and did. <Link to="/you">See it</Link>
          </p>
        </aside>
      </div>
    </Page>
  )
}
