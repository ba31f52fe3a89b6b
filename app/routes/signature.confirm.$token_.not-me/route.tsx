import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { readConfirmation } from '../../domain/sign-on/signing/confirm.server'
import { disown } from '../../domain/sign-on/signing/not-me.server'
import { unlistedMeta } from '../../http/public-page'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Paper, PublicPage } from '../../ui/public-page'
import { who } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import { LinkEnded } from '../signature.$token/link-ended'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

/** Asks first, and changes nothing: mail scanners open links. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const confirmation = await readConfirmation(context.db, context.actor, params.token ?? '')
  const done = new URL(request.url).searchParams.has('done')
  const { reading } = context
  const { t } = confirmation ? reading.ofContact(confirmation.language) : reading.words
  return {
    head: t('signature.notMeTitle'),
    done: done && !confirmation,
    about: confirmation && {
      title: confirmation.letter.title,
      organisation: confirmation.organisation,
      state: confirmation.state,
    },
  }
}

export async function action({ context, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  await disown(context.db, context.actor, token)
  return redirect(context.reading.to(`/signature/confirm/${token}/not-me?done`), 303)
}

export default function NotMePage() {
  const { done, about } = useLoaderData<typeof loader>()
  const { t } = useWords()
  if (!done && !about) return <LinkEnded what="confirm" />
  if (done || !about || about.state === 'done') {
    return (
      <PublicPage>
        <h1>{t(done ? 'signature.notMeDoneTitle' : 'signature.notMeLateTitle')}</h1>
        <Paper>
          <p>{t(done ? 'signature.notMeDone' : 'signature.notMeLate')}</p>
        </Paper>
      </PublicPage>
    )
  }
  return (
    <PublicPage>
      <h1>{t('signature.notMeAsk')}</h1>
      <Paper>
        <p>
          {t.rich('signature.notMeAbout', {
            letter: about.title,
            organisation: about.organisation,
            title: who,
            who,
          })}
        </p>
        <Form method="post">
          <Button kind="harm">{t('signature.notMeDelete')}</Button>
        </Form>
      </Paper>
    </PublicPage>
  )
}
