import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { historyOf } from '../../domain/letters/history/history.server'
import { nameDraft } from '../../domain/letters/history/keeping.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button } from '../../ui/button'
import { Done } from '../../ui/done'
import { Field, Select } from '../../ui/field'
import { Page, PageHead, Panel } from '../../ui/page'
import { useSpeech } from '../../ui/speech'
import { useLetter } from '../letters.$letter/use-letter'
import { List } from './list'
import { called } from './named'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'History of the letter · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const moments = await refusing(historyOf(context.db, person, params.letter ?? ''))
  const asked = new URL(request.url).searchParams
  return { moments, isNamed: asked.has('named'), isRestored: asked.has('restored') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const name = String((await request.formData()).get('name') ?? '')
  try {
    await refusing(nameDraft(context.db, person, letterId, { name }))
    return redirect(`/letters/${letterId}/history?named`, 303)
  } catch (error) {
    return data({ name, ...wrongFrom(error) }, { status: 422 })
  }
}

export default function HistoryPage() {
  const { moments, isNamed, isRestored } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const letter = useLetter()
  const speech = useSpeech()
  const writes =
    (letter.role === 'coordinator' || letter.role === 'editor') && letter.archivedAt === null
  const errors = wrong && 'fieldErrors' in wrong ? wrong.fieldErrors.name : undefined
  // Forms begin anew when a text has been kept: they hold what was chosen and typed before.
  const newest = moments[0]?.key
  const options = [
    { value: 'now', label: 'The text as it is now' },
    ...moments.map((one) => ({ value: one.key, label: called(one, speech) })),
  ]
  return (
    <Page narrow>
      <PageHead
        title="History"
        lead="Texts that this letter had. One is kept by itself whenever the last person has left the letter, or when nobody has changed it for half an hour."
      />
      {isNamed && <Done>The text as it is now is kept under its name.</Done>}
      {isRestored && (
        <Done>
          The earlier text is back. What stood there before is kept below, and can be brought back
          in the same way.
        </Done>
      )}
      {moments.length > 0 && (
        <Panel title="Compare two texts">
          <Form
            key={newest}
            method="get"
            action={`/letters/${letter.id}/compare`}
            className={styles.compare}
          >
            <Select
              id="from"
              name="from"
              label="From"
              options={options}
              defaultValue={newest ?? 'now'}
            />
            <Select id="to" name="to" label="To" options={options} defaultValue="now" />
            <Button>Show what is different</Button>
          </Form>
        </Panel>
      )}
      {writes && (
        <Panel title="Name the text as it is now">
          <Form key={newest} method="post" className={styles.name}>
            <Field
              id="name"
              name="name"
              label="Name"
              hint="For example: as sent to our lawyers. Everybody in the coalition sees it."
              maxLength={120}
              required
              defaultValue={wrong?.name}
              errors={errors}
            />
            <Button kind="plain">Keep it under this name</Button>
          </Form>
        </Panel>
      )}
      <Panel title="Kept so far">
        {moments.length > 0 ? (
          <List moments={moments} letterId={letter.id} />
        ) : (
          <p>
            Nothing is kept yet. Write in the letter: when everybody has left it, its text is kept
            here.
          </p>
        )}
      </Panel>
    </Page>
  )
}
