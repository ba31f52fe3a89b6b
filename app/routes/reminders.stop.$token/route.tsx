import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { readStopping, stopReminders } from '../../domain/sign-on/invitations/stopping.server'
import { unlistedMeta } from '../../http/public-page'
import { sentFormOrClick } from '../../http/sent-form'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Paper, PublicPage } from '../../ui/public-page'
import { who } from '../../ui/tags'
import { useWords } from '../../words/page-words'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

/** Asks first, and changes nothing: mail scanners open links. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor, reading } = context
  const about = await readStopping(db, actor, params.token ?? '')
  const { t } = about ? reading.ofContact(about.readIn) : reading.words
  return { about, head: t(about ? (about.stoppedAt ? 'stop.ended' : 'stop.title') : 'stop.gone') }
}

/**
 * A person's click, or a mail program's on their behalf: RFC 8058 sends it without a cookie, and
 * follows no redirect.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { db, actor, reading } = context
  const again = (await sentFormOrClick(request, reading.words)).get('intent') === 'again'
  await stopReminders(db, actor, { token: params.token ?? '', again })
  return data(null)
}

export default function StopRemindersPage() {
  const { about, head } = useLoaderData<typeof loader>()
  const { t } = useWords()
  if (!about) {
    return (
      <PublicPage>
        <h1>{head}</h1>
        <Paper>
          <p>{t('stop.goneAbout')}</p>
        </Paper>
      </PublicPage>
    )
  }
  const { letter, organisation } = about
  const title = (words: ReactNode) => <bdi lang={about.language}>{words}</bdi>
  return (
    <PublicPage>
      <h1>{head}</h1>
      <Paper>
        <p>
          {about.stoppedAt
            ? t.rich('stop.endedAbout', { letter, title })
            : t.rich('stop.about', { letter, title, organisation, who })}
        </p>
        <form method="post">
          {about.stoppedAt ? (
            <Button name="intent" value="again">
              {t('stop.again')}
            </Button>
          ) : (
            <Button kind="primary">{t('stop.end')}</Button>
          )}
        </form>
      </Paper>
    </PublicPage>
  )
}
