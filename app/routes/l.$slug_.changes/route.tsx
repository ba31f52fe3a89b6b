import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDifference } from '../../domain/sign-on/public-versions.server'
import { refusing } from '../../http/refusals'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Day } from '../../ui/dates'
import { Differences } from '../../ui/differences'
import { Paper, PublicPage } from '../../ui/public-page'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `What changed: ${data.title}` : 'Undersigned' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const numbers = { from: Number(asked.get('from')), to: Number(asked.get('to')) }
  const text = textAsked(request)
  return refusing(
    publicDifference(
      context.db,
      context.actor,
      params.slug ?? '',
      numbers,
      text,
      context.reading.asked,
    ),
  )
}

export default function PublicDifferencePage() {
  const { slug, title, coalition, banner, from, to, difference, change } =
    useLoaderData<typeof loader>()
  return (
    <PublicPage coalition={coalition} banner={banner}>
      <p className="hush">
        <a href={`/l/${slug}`}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1>What changed</h1>
      <Paper>
        <p>
          From <a href={`/l/${slug}/versions/${from}`}>version {from}</a> to{' '}
          <a href={`/l/${slug}/versions/${to}`}>version {to}</a>: {difference.counts}
        </p>
        {change && (
          <>
            <p>
              Changed on <Day at={change.at} />:{' '}
              {change.kind === 'small fix'
                ? 'a small fix. Those who had signed stay, were told, and may leave.'
                : 'it changes the meaning. Those who had signed are under the new text only once they have confirmed it.'}
            </p>
            <p dir="auto">{change.why}</p>
          </>
        )}
        <Differences {...difference} />
      </Paper>
    </PublicPage>
  )
}
