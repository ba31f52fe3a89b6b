import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { drawnDifference } from '../../domain/sign-on/changes/drawn-difference'
import { publicDifference } from '../../domain/sign-on/page/public-versions.server'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Differences } from '../../ui/differences'
import { Paper, PublicPage } from '../../ui/public-page'
import { linkTo, timeAt } from '../../ui/tags'
import { useWords } from '../../words/page-words'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const numbers = { from: Number(asked.get('from')), to: Number(asked.get('to')) }
  const text = textAsked(request)
  const { db, actor, reading } = context
  const shown = await refusing(
    publicDifference(db, actor, params.slug ?? '', numbers, text, reading.asked),
    reading,
  )
  const words = reading.ofLetter(shown.difference.texts[0]?.language ?? '', shown.timeZone)
  return {
    ...shown,
    head: words.t('versions.changesHead', { title: shown.title }),
    difference: drawnDifference(shown.difference, words),
  }
}

export default function PublicDifferencePage() {
  const { slug, title, coalition, banner, from, to, difference, change } =
    useLoaderData<typeof loader>()
  const { t, day, to: inLanguage } = useWords()
  return (
    <PublicPage coalition={coalition} banner={banner}>
      <p className="hush">
        <a href={inLanguage(`/l/${slug}`)}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1>{t('versions.changesTitle')}</h1>
      <Paper>
        <p>
          {t.rich('versions.fromTo', {
            first: from,
            second: to,
            from: linkTo(inLanguage(`/l/${slug}/versions/${from}`)),
            to: linkTo(inLanguage(`/l/${slug}/versions/${to}`)),
          })}{' '}
          {difference.said}
        </p>
        {change && (
          <>
            <p>
              {t.rich('letter.changedOn', { day: day(change.at), time: timeAt(change.at) })}{' '}
              {t(change.kind === 'small fix' ? 'versions.smallFix' : 'versions.newMeaning')}
            </p>
            <p dir="auto">{change.why}</p>
          </>
        )}
        <Differences texts={difference.texts} />
      </Paper>
    </PublicPage>
  )
}
