import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type OwnEntry, readOwnEntry } from '../../domain/sign-on/book/entry.server'
import { drawnAnew } from '../../http/drawn-anew'
import { unlistedMeta } from '../../http/public-page'
import { sentForm } from '../../http/sent-form'
import type { RouteHandle } from '../../root'
import { Done } from '../../ui/done'
import { Paper, PublicPage } from '../../ui/public-page'
import { languageOf } from '../../words/languages'
import { useWords } from '../../words/page-words'
import type { Reading } from '../../words/reading'
import { act } from './act.server'
import { ChangeEntryForm } from './change-entry-form'
import { Ended } from './ended'
import { Kept } from './kept'
import { LeaveForm } from './leave-form'
import { PastLetters } from './past-letters'
import { RenewForm } from './renew-form'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

const DONE = ['changed', 'renewed'] as const
const isDone = (text: string): text is (typeof DONE)[number] => DONE.some((one) => one === text)

/** Shows what is kept. Changes nothing: mail scanners open links. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { reading } = context
  const entry = await readOwnEntry(context.db, context.actor, params.token ?? '')
  readByEntry(reading, entry)
  const { t } = reading.words
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return { entry, done, head: t('book.head') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const entry = await readOwnEntry(context.db, context.actor, token)
  readByEntry(context.reading, entry)
  const form = await sentForm(request, context.reading.words)
  const anew = drawnAnew(request, form)
  if (anew) return data(anew)
  const answer = await act(context, token, form)
  if (typeof answer !== 'string') return data(answer, { status: answer.error ? 422 : 200 })
  return redirect(context.reading.to(`/book/${token}?done=${answer}`), 303)
}

/** The page is in the language in which its person is written to. */
function readByEntry(reading: Reading, entry: OwnEntry | null): void {
  const language = languageOf(entry?.language)
  if (language) reading.ofContact(language)
}

export default function BookEntryPage() {
  const { entry, done, head } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { t } = useWords()
  if (!entry) return <Ended left={done === 'left'} />
  return (
    <PublicPage coalition={entry.coalition} form="change-entry">
      <p className="hush">{head}</p>
      <h1>
        <bdi>{entry.organisation}</bdi>
      </h1>
      {isDone(done) && <Done>{t(`book.${done}`)}</Done>}
      <Kept entry={entry} />
      <RenewForm keptUntil={entry.keptUntil} />
      <PastLetters signed={entry.signed} />
      <Paper id="change">
        <h2>{t('manage.changeIt')}</h2>
        <ChangeEntryForm entry={entry} lastResult={lastResult} />
      </Paper>
      <LeaveForm />
    </PublicPage>
  )
}
