import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readOwnEntry } from '../../domain/sign-on/book/entry.server'
import type { RouteHandle } from '../../root'
import { Done } from '../../ui/done'
import { Paper, PublicPage } from '../../ui/public-page'
import { act } from './act.server'
import { ChangeEntryForm } from './change-entry-form'
import { Ended } from './ended'
import { Kept } from './kept'
import { LeaveForm } from './leave-form'
import { PastLetters } from './past-letters'
import { RenewForm } from './renew-form'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'Your entry in the organisation book' },
  { name: 'robots', content: 'noindex' },
]

const DONE: Record<string, string> = {
  changed: 'Your change is saved.',
  renewed: 'Your entry stays for another year.',
}

/** Shows what is kept. Changes nothing: mail scanners open links. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const entry = await readOwnEntry(context.db, context.actor, params.token ?? '')
  return { entry, done: new URL(request.url).searchParams.get('done') ?? '' }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const answer = await act(context, token, await request.formData())
  if (typeof answer !== 'string') return data(answer, { status: 422 })
  return redirect(`/book/${token}?done=${answer}`, 303)
}

export default function BookEntryPage() {
  const { entry, done } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (!entry) return <Ended left={done === 'left'} />
  return (
    <PublicPage coalition={entry.coalition}>
      <p className="hush">Your entry in the organisation book</p>
      <h1>
        <bdi>{entry.organisation}</bdi>
      </h1>
      {DONE[done] && <Done>{DONE[done]}</Done>}
      <Kept entry={entry} />
      <RenewForm keptUntil={entry.keptUntil} />
      <PastLetters signed={entry.signed} />
      <Paper id="change">
        <h2>Change it</h2>
        <ChangeEntryForm entry={entry} lastResult={lastResult} />
      </Paper>
      <LeaveForm />
    </PublicPage>
  )
}
