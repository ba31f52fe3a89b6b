import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { wallClockAt } from '../../domain/letters/deadline'
import { lastMoment, placeOf } from '../../domain/letters/last-moment'
import { launch, readLaunch } from '../../domain/sign-on/page/launching.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Field } from '../../ui/field'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Launch the letter · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { at, timeZone, ...state } = await refusing(
    readLaunch(context.db, person, params.letter ?? ''),
  )
  const now = person.now.toISOString()
  return {
    ...state,
    place: placeOf(timeZone),
    when: at && lastMoment(at, timeZone, now),
    today: wallClockAt(now, timeZone).day,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  const written = { day: String(form.get('day') ?? ''), time: String(form.get('time') ?? '') }
  const intent = form.get('intent')
  const when = intent === 'now' ? 'now' : intent === 'put off' ? null : written
  try {
    await refusing(launch(context.db, person, letterId, when))
  } catch (error) {
    return data({ written, wrong: wrongFrom(error) }, { status: 422 })
  }
  return redirect(`/letters/${letterId}/signing/launch`, 303)
}

export default function LaunchPage() {
  const launch = useLoaderData<typeof loader>()
  const letter = useLetter()
  const settings = <Link to={`/letters/${letter.id}/signing/settings`}>settings for signing</Link>
  return (
    <Page narrow>
      <PageHead title={launch.launched ? 'The letter is launched' : 'Launch the letter'} />
      {launch.launched ? (
        <p>
          It was launched on {launch.when}.{' '}
          {launch.listing === 'listed' && (
            <>
              It stands on the{' '}
              <Link to="/l" reloadDocument>
                list of open letters
              </Link>
              .{' '}
            </>
          )}
          Who may come to the page, you can still change in the {settings}.
        </p>
      ) : launch.matters ? (
        <ToLaunch />
      ) : (
        <p>
          There is nothing to launch: the page is on no list, and the names stand on it at once. In
          the {settings} you can list the letter, or keep the names back until a day.
        </p>
      )}
    </Page>
  )
}

/** What happens at the launch, and when it shall be. */
function ToLaunch() {
  const launch = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const letter = useLetter()
  const wrong = refused?.wrong
  const errors = wrong && 'fieldErrors' in wrong ? wrong.fieldErrors.day : undefined
  return (
    <>
      <ul className={styles.happens}>
        {launch.holdsNames && (
          <li>The names of all who have signed become public, together. That cannot be undone.</li>
        )}
        {launch.listing === 'listed' && (
          <li>
            The letter stands on the{' '}
            <Link to="/l" reloadDocument>
              list of open letters
            </Link>
            , and search engines may find it. You can take it off again in the settings.
          </li>
        )}
        <li>Nobody is sent a message.</li>
      </ul>
      <Wrongs
        errors={{ '': wrong && 'formErrors' in wrong ? wrong.formErrors : undefined, day: errors }}
      />
      <Panel title="Now">
        <Form method="post">
          <Row>
            <Button kind="primary" name="intent" value="now">
              Launch the letter now
            </Button>
            <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing`}>
              Not yet
            </ButtonLink>
          </Row>
        </Form>
      </Panel>
      <Panel title="At a time">
        {launch.when ? (
          <Form method="post">
            <p>It is launched by itself on {launch.when}.</p>
            <Button name="intent" value="put off">
              Take the time back
            </Button>
          </Form>
        ) : (
          <Form method="post" noValidate>
            <div className={styles.when}>
              <Field
                id="day"
                name="day"
                type="date"
                label="Day"
                min={launch.today}
                required
                defaultValue={refused?.written.day}
                errors={errors}
              />
              <Field
                id="time"
                name="time"
                type="time"
                label={`Time, by the clocks of ${launch.place}`}
                required
                defaultValue={refused?.written.time || '09:00'}
              />
            </div>
            <Button name="intent" value="at">
              Launch it then
            </Button>
          </Form>
        )}
      </Panel>
    </>
  )
}
