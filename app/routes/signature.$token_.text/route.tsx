import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import {
  agreeAgain,
  leaveNewText,
  type NewText,
  readNewText,
} from '../../domain/sign-on/changes/agree-again.server'
import { drawnDifference } from '../../domain/sign-on/changes/drawn-difference'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { sentForm } from '../../http/sent-form'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Differences } from '../../ui/differences'
import { LetterTitle } from '../../ui/letter-title'
import { Fingerprint, Fold, Paper, PublicPage } from '../../ui/public-page'
import { timeAt, who } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import type { Words } from '../../words/words'
import { LinkEnded } from '../signature.$token/link-ended'
import { WholeText } from '../signature.$token/whole-text'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

/** Shows what became of the text. Changes nothing: mail scanners open links. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, actor, reading } = context
  const text = await readNewText(db, actor, params.token ?? '', textAsked(request))
  const words = text ? reading.ofContact(text.language, text.letter.timeZone) : reading.words
  const difference = text?.difference && drawnDifference(text.difference, words)
  return { head: words.t('manage.textHead'), text: text && { ...text, difference } }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await sentForm(request, context.reading.words)
  if (form.get('intent') === 'leave') {
    await refusing(leaveNewText(context.db, context.actor, { token }), context.reading)
  } else {
    const version = Number(form.get('version'))
    const text = String(form.get('text') ?? '')
    await refusing(agreeAgain(context.db, context.actor, { token, version, text }), context.reading)
  }
  return redirect(context.reading.to(`/signature/${token}/text`), 303)
}

export default function NewTextPage() {
  const { text } = useLoaderData<typeof loader>()
  const words = useWords()
  const { t, day, languages } = words
  if (!text) return <LinkEnded what="manage" />
  const { letter, version, difference, organisation, signed } = text
  return (
    <PublicPage coalition={letter.coalition}>
      <LetterTitle letter={letter} />
      <h1>{t(`manage.textTitles.${text.state}`)}</h1>
      <Paper>
        <p>{follows(text.state, { organisation, signed, version: version.number }, words)}</p>
        {difference && text.why.map((why) => <p key={why}>{t.rich('manage.why', { why, who })}</p>)}
      </Paper>
      {difference && text.state !== 'left' && (
        <Paper>
          <h2>{t('manage.different')}</h2>
          <p>
            {t('manage.fromTo', { signed, version: version.number })} {difference.said}
          </p>
          <Differences texts={difference.texts} />
          {text.state === 'asks' && (
            <Form method="post">
              <input type="hidden" name="version" value={version.number} />
              <input type="hidden" name="text" value={letter.language} />
              <Button kind="primary">{t('manage.confirmNew')}</Button>
            </Form>
          )}
        </Paper>
      )}
      <Paper>
        <h2>{t('signature.exactText')}</h2>
        <p>
          {t.rich('manage.versionFixed', {
            version: version.number,
            day: day(version.fixedAt),
            time: timeAt(version.fixedAt),
          })}{' '}
          <Fingerprint sha256={version.sha256} />
        </p>
        {letter.languages.length > 1 && (
          <p>{t('signature.severalTexts', { languages: languages(letter.languages) })}</p>
        )}
        <WholeText letter={letter} />
      </Paper>
      {(text.state === 'asks' || text.state === 'carried') && <Leave others={text.others} />}
    </PublicPage>
  )
}

/** What follows from the change for who signed. */
function follows(
  state: NewText['state'],
  about: { organisation: string; signed: number; version: number },
  { t }: Words,
) {
  const { organisation, version } = about
  switch (state) {
    case 'asks':
      return t.rich('manage.asks', { ...about, who })
    case 'carried':
      return t.rich('manage.carried', { organisation, who })
    case 'agreed':
      return t.rich('manage.agreed', { organisation, version, who })
    case 'left':
      return t('manage.takenBack')
    case 'late':
      return t.rich('manage.sentBefore', { ...about, who })
  }
}

function Leave({ others }: { others: boolean }) {
  const { t } = useWords()
  return (
    <Paper>
      <h2>{t('manage.leave')}</h2>
      <Fold summary={t(others ? 'manage.leaveAlone' : 'manage.takeBackSignature')}>
        <p>{t(others ? 'manage.aloneMeans' : 'manage.leaveLists')}</p>
        <Form method="post">
          <input type="hidden" name="intent" value="leave" />
          <Button kind="harm">
            {t(others ? 'manage.deleteMine' : 'manage.takeBackAndDelete')}
          </Button>
        </Form>
      </Fold>
    </Paper>
  )
}
