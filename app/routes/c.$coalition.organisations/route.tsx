import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { coalitionFor } from '../../domain/coalitions/access.server'
import { invitationsOf } from '../../domain/coalitions/invitations.server'
import { organisationsOf } from '../../domain/coalitions/organisations.server'
import { mayActAs } from '../../domain/coalitions/roles.server'
import { Invalid } from '../../domain/errors.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Done } from '../../ui/done'
import { Page, PageHead, Panel } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useCoalition } from '../c.$coalition/use-coalition'
import { countOf } from '../c.$coalition/words'
import { act } from './act.server'
import { DEEDS, readDeed } from './deeds'
import { Invitations } from './invitations'
import { InviteForm, OrganisationForm } from './invite-form'
import { OrganisationSection } from './organisation-section'
import styles from './styles.module.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition, role } = await refusing(
    coalitionFor(context.db, person, params.coalition ?? ''),
  )
  return {
    organisations: await organisationsOf(context.db, person, coalition.id),
    invitations: mayActAs(role, 'coordinator')
      ? await invitationsOf(context.db, person, coalition.id)
      : [],
    mail: context.mail,
    done: readDeed(new URL(request.url).searchParams.get('done')),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition } = await refusing(coalitionFor(context.db, person, params.coalition ?? ''))
  const form = await request.formData()
  try {
    const { done, link } = await refusing(act(context, person, coalition.id, form))
    if (link) return data({ done, link, wrong: null, written: null })
    return redirect(`/c/${coalition.slug}/organisations?done=${done}`, 303)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const wrong = { field: error.field ?? '', message: error.message }
    const written = {
      intent: String(form.get('intent') ?? ''),
      email: String(form.get('email') ?? ''),
      role: String(form.get('role') ?? ''),
      for: String(form.get('for') ?? ''),
      organisation: String(form.get('organisation') ?? ''),
      website: String(form.get('website') ?? ''),
    }
    return data({ done: null, link: null, wrong, written }, { status: 422 })
  }
}

export default function OrganisationsPage() {
  const { name, coordinates, isSample } = useCoalition()
  const { organisations, invitations, mail, done } = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  const named = organisations.filter((organisation) => organisation.id !== null)
  const people = new Set(
    organisations.flatMap((organisation) => organisation.members.map((one) => one.accountId)),
  )
  const choices = named.flatMap(({ id, name }) => (id && name ? [{ value: id, label: name }] : []))
  const said = acted?.done ?? (acted ? null : done)
  const mayInvite = coordinates && !isSample
  const wrong = acted?.wrong
  const wrongIn = acted?.written?.intent === 'add' ? 'add' : 'invite'
  return (
    <Page>
      <PageHead
        title={name === null ? 'People' : 'Organisations'}
        lead={
          name === null
            ? `${countOf(people.size, 'person', 'people')} around one letter`
            : `${countOf(named.length, 'organisation')} with ${countOf(people.size, 'person', 'people')}`
        }
      >
        {mayInvite && <ButtonLink to="#invite">Invite somebody</ButtonLink>}
      </PageHead>
      {said && (
        <Done>
          <span>{DEEDS[said]}</span>
          {acted?.link && (
            <input
              className={styles.link}
              readOnly
              value={acted.link}
              aria-label="The link to join"
            />
          )}
        </Done>
      )}
      {wrong && (
        <Wrongs errors={{ [wrong.field && `${wrongIn}-${wrong.field}`]: [wrong.message] }} />
      )}
      <div className={styles.layout}>
        <div>
          {organisations.map((organisation) => (
            <OrganisationSection
              key={organisation.id ?? 'none'}
              organisation={organisation}
              coordinates={coordinates}
              choices={choices}
            />
          ))}
        </div>
        {coordinates && (
          <aside>
            {isSample ? (
              <Panel title="Invite somebody" id="invite">
                <p className="hush">
                  In a coalition of your own you invite people here, by email or by a link. Nobody
                  can be invited into the sample: its people are all invented.
                </p>
              </Panel>
            ) : (
              <>
                <Panel title="Invite somebody" id="invite">
                  <InviteForm
                    choices={choices}
                    isNamed={name !== null}
                    written={wrongIn === 'invite' ? acted?.written : null}
                    wrong={wrongIn === 'invite' ? wrong : null}
                    mail={mail}
                  />
                </Panel>
                <Invitations invitations={invitations} />
              </>
            )}
            {name !== null && (
              <Panel title="Add an organisation">
                <OrganisationForm
                  written={wrongIn === 'add' ? acted?.written : null}
                  wrong={wrongIn === 'add' ? wrong : null}
                />
              </Panel>
            )}
          </aside>
        )}
      </div>
    </Page>
  )
}
