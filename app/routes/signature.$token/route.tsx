import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openBookEntry } from '../../domain/sign-on/book/links.server'
import { readManaged } from '../../domain/sign-on/manage.server'
import { refusing } from '../../http/refusals'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Done } from '../../ui/done'
import { LetterLink } from '../../ui/letter-link'
import { Paper, PublicPage } from '../../ui/public-page'
import { act } from './act.server'
import { ChangeForm } from './change-form'
import { Considering } from './considering'
import { HideForm } from './hide-form'
import { Leave } from './leave'
import { LinkEnded } from './link-ended'
import { Receipt } from './receipt'
import { TakenBack } from './taken-back'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'Your signature' },
  { name: 'robots', content: 'noindex' },
]

const DONE: Record<string, string> = {
  changed: 'Your change is saved.',
  day: 'The day is moved. We remind you once, on it.',
  signed: 'Your organisation has signed. A receipt is on its way to you.',
  hidden: 'The name is hidden from every public page.',
  shown: 'The name is shown again.',
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const managed = await readManaged(
    context.db,
    context.actor,
    params.token ?? '',
    textAsked(request),
  )
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return (
    managed && {
      ...managed,
      token: params.token ?? '',
      done,
    }
  )
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'book') {
    return redirect(await refusing(openBookEntry(context.db, context.actor, token)), 303)
  }
  const answer = await act(context, token, form)
  if (typeof answer !== 'string') return data(answer, { status: 422 })
  return redirect(`/signature/${token}?done=${answer}`, 303)
}

export default function SignaturePage() {
  const managed = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (!managed) return <LinkEnded what="manage" />
  if (managed.state === 'withdrawn') return <TakenBack managed={managed} />
  const considers = managed.state === 'considering'
  return (
    <PublicPage>
      <p className="hush">
        <LetterLink slug={managed.letter.slug}>
          <bdi>{managed.letter.title}</bdi>
        </LetterLink>
      </p>
      <h1>
        {considers ? 'Does ' : 'The signature of '}
        <bdi>{managed.organisation}</bdi>
        {considers && ' sign?'}
      </h1>
      {DONE[managed.done] && <Done>{DONE[managed.done]}</Done>}
      {considers ? (
        <Considering managed={managed} lastResult={lastResult} />
      ) : (
        <>
          <Receipt managed={managed} />
          {!managed.sent && (
            <Paper>
              <h2>Change it</h2>
              <ChangeForm managed={managed} lastResult={lastResult} />
            </Paper>
          )}
        </>
      )}
      {managed.mayChangeSignature && <HideForm hiddenBy={managed.hiddenBy} />}
      <Leave managed={managed} />
    </PublicPage>
  )
}
