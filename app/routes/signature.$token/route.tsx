import type { SubmissionResult } from '@conform-to/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { AppContext } from '../../context'
import { openBookEntry } from '../../domain/sign-on/book/links.server'
import {
  contactLanguage,
  type Managed,
  readManaged,
} from '../../domain/sign-on/managing/manage.server'
import { drawnAnew } from '../../http/drawn-anew'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { sentForm } from '../../http/sent-form'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Done } from '../../ui/done'
import { LetterTitle } from '../../ui/letter-title'
import { Paper, PublicPage } from '../../ui/public-page'
import { who } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import { act } from './act.server'
import { ChangeForm } from './change-form'
import { Considering } from './considering'
import { HideForm } from './hide-form'
import { Leave } from './leave'
import { LinkEnded } from './link-ended'
import { Receipt } from './receipt'
import { TakenBack } from './taken-back'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const managed = await readManaged(
    context.db,
    context.actor,
    params.token ?? '',
    textAsked(request),
  )
  const { t } = managed
    ? context.reading.ofContact(managed.language, managed.letter.timeZone)
    : context.reading.words
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return {
    head: t('manage.head'),
    done: isDone(done) ? t(`manage.done.${done}`) : null,
    managed: managed && { ...managed, token: params.token ?? '' },
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await sentForm(request, context.reading.words)
  if (form.get('intent') === 'book') {
    return redirect(
      await refusing(openBookEntry(context.db, context.actor, token), context.reading),
      303,
    )
  }
  await readIn(context, token)
  const anew = drawnAnew(request, form)
  if (anew) return data(anew)
  const answer = await act(context, token, form)
  if (typeof answer !== 'string') return data(answer, { status: answer.error ? 422 : 200 })
  return redirect(context.reading.to(`/signature/${token}?done=${answer}`), 303)
}

/** Of which form what is written goes along with a choice of language, by its id: the one that was sent, else the one with the most in it. */
function formOf(managed: Managed, sent: SubmissionResult<string[]> | undefined) {
  if (managed.state !== 'considering') return managed.sent ? undefined : 'change'
  if (!managed.open) return undefined
  return sent?.initialValue?.intent === 'day' ? 'day' : 'sign'
}

const DONE = ['changed', 'day', 'signed', 'hidden', 'shown'] as const

const isDone = (text: string): text is (typeof DONE)[number] => DONE.some((one) => one === text)

/** What is wrong with a form is said in the language of who signed. */
async function readIn({ db, actor, reading }: AppContext, token: string): Promise<void> {
  const language = await contactLanguage(db, actor, token)
  if (language) reading.ofContact(language)
}

export default function SignaturePage() {
  const { done, managed } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const lastResult = useActionData<typeof action>()
  if (!managed) return <LinkEnded what="manage" />
  if (managed.state === 'withdrawn') return <TakenBack managed={managed} />
  const considers = managed.state === 'considering'
  const form = formOf(managed, lastResult)
  return (
    <PublicPage coalition={managed.letter.coalition} form={form}>
      <LetterTitle letter={managed.letter} />
      <h1>
        {t.rich(considers ? 'manage.doesSign' : 'manage.signatureOf', {
          organisation: managed.organisation,
          who,
        })}
      </h1>
      {done && <Done>{done}</Done>}
      {considers ? (
        <Considering managed={managed} lastResult={lastResult} form={form} />
      ) : (
        <>
          <Receipt managed={managed} form={form} />
          {!managed.sent && (
            <Paper>
              <h2>{t('manage.changeIt')}</h2>
              <ChangeForm managed={managed} lastResult={lastResult} />
            </Paper>
          )}
        </>
      )}
      {managed.mayHide && <HideForm hiddenBy={managed.hiddenBy} />}
      <Leave managed={managed} />
    </PublicPage>
  )
}
