import { Form } from '@remix-run/react'
import type { ListedOrganisation } from '../../domain/coalitions/organisations.server'
import { Button } from '../../ui/button'
import { Field, Select } from '../../ui/field'
import { Row } from '../../ui/page'
import { Person } from '../../ui/person'
import { ROLE_CHOICES } from '../c.$coalition/words'
import styles from './styles.module.css'

type Choices = readonly { value: string; label: string }[]

/** One organisation with its people; for coordinators, with what they can change about it. */
export function OrganisationSection({
  organisation,
  coordinates,
  choices,
}: {
  organisation: ListedOrganisation
  coordinates: boolean
  choices: Choices
}) {
  const { id, name, website, leads, members } = organisation
  return (
    <section className={styles.organisation} id={id ? `o-${id}` : undefined}>
      <header>
        <h2>
          <bdi>{name ?? (choices.length > 0 ? 'Without an organisation' : 'Those who write')}</bdi>
        </h2>
        <p className="note-size hush">
          {leads && 'leads the letters'}
          {leads && website && ' · '}
          {website && (
            <a href={website} rel="noreferrer" dir="ltr">
              {new URL(website).host}
            </a>
          )}
        </p>
      </header>
      <ul className="plain">
        {members.map((member) => (
          <li key={member.id}>
            <Person name={member.name} small />
            <div>
              <b>
                <bdi>{member.name}</bdi>
              </b>{' '}
              <span className="hush">{member.role}</span>
              {member.email && (
                <p className="note-size hush">
                  <bdi>{member.email}</bdi>
                </p>
              )}
            </div>
            {coordinates && <MemberForm member={member} organisationId={id} choices={choices} />}
          </li>
        ))}
        {members.length === 0 && <li className="hush">Nobody speaks for it here yet.</li>}
      </ul>
      {coordinates && id && name && (
        <details className={styles.change}>
          <summary>
            Change the organisation<span className="unseen"> {name}</span>
          </summary>
          <Form method="post" noValidate>
            <input type="hidden" name="id" value={id} />
            <Field
              id={`name-${id}`}
              name="organisation"
              label="Its name"
              defaultValue={name}
              autoComplete="off"
            />
            <Field
              id={`website-${id}`}
              name="website"
              label="Its website"
              optional
              inputMode="url"
              autoComplete="off"
              defaultValue={website ?? ''}
            />
            <Row>
              <Button small name="intent" value="change">
                Save
              </Button>
              {members.length === 0 && !leads && (
                <Button small kind="harm" name="intent" value="remove-organisation">
                  Remove the organisation
                </Button>
              )}
            </Row>
          </Form>
        </details>
      )}
    </section>
  )
}

function MemberForm({
  member,
  organisationId,
  choices,
}: {
  member: ListedOrganisation['members'][number]
  organisationId: string | null
  choices: Choices
}) {
  return (
    <details className={styles.change}>
      <summary>
        Change<span className="unseen"> what {member.name} may do</span>
      </summary>
      <Form method="post">
        <input type="hidden" name="member" value={member.id} />
        <Select
          id={`role-${member.id}`}
          name="role"
          label="They may"
          defaultValue={member.role}
          options={ROLE_CHOICES}
        />
        {choices.length > 0 && (
          <Select
            id={`for-${member.id}`}
            name="for"
            label="They speak for"
            defaultValue={organisationId ?? ''}
            options={organisationId ? choices : [{ value: '', label: 'nobody yet' }, ...choices]}
          />
        )}
        <Button small name="intent" value="member">
          Save
        </Button>
      </Form>
      <details className={styles.change}>
        <summary>Remove from here…</summary>
        <Form method="post">
          <input type="hidden" name="member" value={member.id} />
          <p>
            {member.name} will no longer see anything here, from this moment. All links to join that
            are open stop working, and so does an invitation to their address. What they wrote
            stays, and you can invite them again.
          </p>
          <Button small kind="harm" name="intent" value="remove-member">
            Remove {member.name}
          </Button>
        </Form>
      </details>
    </details>
  )
}
