import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData, useParams } from '@remix-run/react'
import { drawnDifference } from '../../domain/sign-on/changes/drawn-difference'
import { confirmSignature, readConfirmation } from '../../domain/sign-on/signing/confirm.server'
import { unlistedMeta } from '../../http/public-page'
import { sentForm } from '../../http/sent-form'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Differences } from '../../ui/differences'
import { LetterLink } from '../../ui/letter-link'
import { Facts, Fingerprint, Paper, PublicPage } from '../../ui/public-page'
import { linkTo, timeAt, who } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import { LinkEnded } from '../signature.$token/link-ended'
import { WholeText } from '../signature.$token/whole-text'
import { Confirmed } from './confirmed'
import { SignedBy } from './signed-by'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

/** Shows what is to be confirmed. Changes nothing: mail scanners open links. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, actor, reading } = context
  const confirmation = await readConfirmation(db, actor, params.token ?? '', textAsked(request))
  const words = confirmation
    ? reading.ofContact(confirmation.language, confirmation.letter.timeZone)
    : reading.words
  const changed = confirmation?.changed && drawnDifference(confirmation.changed, words)
  return {
    head: words.t('signature.confirmTitle'),
    confirmation: confirmation && { ...confirmation, changed },
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await sentForm(request, context.reading.words)
  await confirmSignature(context.db, context.actor, {
    token,
    version: Number(form.get('version')),
    text: String(form.get('text') ?? ''),
    baseUrl: context.baseUrl,
  })
  return redirect(context.reading.to(`/signature/confirm/${token}`), 303)
}

export default function ConfirmPage() {
  const { confirmation } = useLoaderData<typeof loader>()
  const { t, to, day } = useWords()
  const notMe = to(`/signature/confirm/${useParams().token}/not-me`)
  if (!confirmation) return <LinkEnded what="confirm" />
  const { letter, version } = confirmation
  if (confirmation.state === 'done') return <Confirmed about={confirmation} />
  if (confirmation.state === 'late') {
    return (
      <PublicPage coalition={letter.coalition}>
        <h1>{t('signature.lateTitle')}</h1>
        <Paper>
          <p>{t.rich('signature.late', { title: letter.title, who })}</p>
          <WholeText letter={letter} />
        </Paper>
      </PublicPage>
    )
  }
  return (
    <PublicPage coalition={letter.coalition}>
      <p className="hush">{t('signature.oneStep')}</p>
      <h1>
        {t(
          confirmation.consideringUntil ? 'signature.confirmConsidering' : 'signature.confirmTitle',
        )}
      </h1>
      {confirmation.changed && (
        <Paper>
          <h2>{t('signature.changedTitle')}</h2>
          <p>
            {t('signature.changedSince')} {confirmation.changed.said}
          </p>
          <Differences texts={confirmation.changed.texts} />
        </Paper>
      )}
      <Paper>
        <Facts>
          <dt>{t('signature.letter')}</dt>
          <dd>
            <LetterLink slug={letter.slug}>
              <bdi lang={letter.language}>{letter.title}</bdi>
            </LetterLink>
            <small>
              {t.rich('signature.finalText', {
                day: day(version.fixedAt),
                time: timeAt(version.fixedAt),
                version: version.number,
              })}
            </small>
          </dd>
          <SignedBy about={confirmation} />
          <dt>{t('signature.keptUntil')}</dt>
          <dd>
            <Day at={confirmation.deletedOn} />
            <small>{t('signature.thenDeleted')}</small>
          </dd>
        </Facts>
        <Form method="post">
          <input type="hidden" name="version" value={version.number} />
          <input type="hidden" name="text" value={letter.language} />
          <Button kind="primary">
            {t(
              confirmation.consideringUntil ? 'signature.yesConsidering' : 'signature.confirmTitle',
            )}
          </Button>
        </Form>
        <p className="hush note-size">{t.rich('signature.notRight', { link: linkTo(notMe) })}</p>
      </Paper>
      <Paper>
        <h2>{t('signature.exactText')}</h2>
        <p className="hush">
          {t('signature.fingerprintIs')} <Fingerprint sha256={version.sha256} />
        </p>
        <WholeText letter={letter} />
      </Paper>
    </PublicPage>
  )
}
