import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import { readReminders, remindMany } from '../../domain/sign-on/invitations/remind-many.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Page, PageHead, Panel } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { RemindForm } from './remind-form'
import styles from './styles.module.css'
import { Waiting } from './waiting'

export const meta: MetaFunction = () => [{ title: 'Remind · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  return refusing(readReminders(context.db, person, params.letter ?? '', onlyOf(request)))
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  const words = { subject: String(form.get('subject') ?? ''), note: String(form.get('note') ?? '') }
  const { baseUrl } = context
  try {
    await refusing(
      remindMany(context.db, person, { ...words, letterId, baseUrl, only: onlyOf(request) }),
    )
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const wrong = { message: error.message, field: error.field ?? '' }
    return data({ words, wrong }, { status: 422 })
  }
  return redirect(`/letters/${letterId}/signing?done=reminded`, 303)
}

/** Whom alone to remind, where a row of the board led here. */
const onlyOf = (request: Request) => new URL(request.url).searchParams.get('only')

export default function RemindPage() {
  const page = useLoaderData<typeof loader>()
  const letter = useLetter()
  const back = <ButtonLink to={`/letters/${letter.id}/signing`}>Back to signing</ButtonLink>
  const due = page?.plan.filter((one) => one.becomes === 'reminded now') ?? []
  const others = page?.plan.filter((one) => one.becomes !== 'reminded now') ?? []
  return (
    <Page narrow>
      <PageHead
        title="Remind"
        lead="Those who were invited and have not answered, and those who have not confirmed. Nobody more than once in three days, or daily in the last 48 hours; anybody can end it with one click."
      />
      {!page ? (
        <Empty title="This letter cannot be signed now" action={back}>
          Reminders go out while it is open for signature.
        </Empty>
      ) : due.length === 0 ? (
        <Empty title="Nobody is to be reminded now" action={back}>
          {others.length === 0
            ? 'Everybody who was invited has answered, and everybody who signed has confirmed.'
            : 'Those who wait were written to a short while ago, or want no reminders. Come back in a day or two.'}
        </Empty>
      ) : (
        <RemindForm due={due} words={page.words} back={back} />
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          <Panel title="Not reminded now">
            <Waiting rows={others} />
          </Panel>
        </div>
      )}
    </Page>
  )
}
