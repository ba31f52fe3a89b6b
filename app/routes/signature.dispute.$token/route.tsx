import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { dispute, readDispute } from '../../domain/sign-on/signing/not-me.server'
import { unlistedMeta } from '../../http/public-page'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { LetterTitle } from '../../ui/letter-title'
import { Paper, PublicPage } from '../../ui/public-page'
import { who } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import { LinkEnded } from '../signature.$token/link-ended'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

/** Asks first, and changes nothing: mail scanners open links. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor, reading } = context
  const about = await readDispute(db, actor, params.token ?? '')
  const { t } = about ? reading.ofContact(about.language, about.letter.timeZone) : reading.words
  return { head: t('signature.disputeTitle'), about }
}

export async function action({ context, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  await dispute(context.db, context.actor, { token, baseUrl: context.baseUrl })
  return redirect(context.reading.to(`/signature/dispute/${token}`), 303)
}

export default function DisputePage() {
  const { about } = useLoaderData<typeof loader>()
  const { t, day } = useWords()
  if (!about) return <LinkEnded what="manage" />
  const { letter, organisation, name, role, told } = about
  return (
    <PublicPage coalition={letter.coalition}>
      <LetterTitle letter={letter} />
      <h1>
        {about.done
          ? t('signature.disputeDoneTitle')
          : t.rich('signature.disputeAsk', { organisation, who })}
      </h1>
      <Paper>
        {about.done ? (
          <p>{t.rich('signature.disputeDone', { organisation, who })}</p>
        ) : (
          <>
            <p>
              {told
                ? t.rich(`signature.disputeTold.${told.how}`, {
                    name,
                    role,
                    day: day(told.on),
                    who,
                  })
                : t.rich('signature.disputeSigned', { name, role, who })}
            </p>
            <Form method="post">
              <Button kind="harm">{t('signature.disputeTitle')}</Button>
            </Form>
          </>
        )}
      </Paper>
    </PublicPage>
  )
}
