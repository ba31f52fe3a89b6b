import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { Paper, PublicPage } from '../../ui/public-page'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction<typeof loader> = () => [
  { title: 'Open your email to confirm' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title, coalition, isSample } = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? ''),
  )
  return { slug, title, coalition, isSample }
}

export default function CheckYourEmailPage() {
  const letter = useLoaderData<typeof loader>()
  return (
    <PublicPage coalition={letter.coalition}>
      <p className="hush">
        <bdi>{letter.title}</bdi>
      </p>
      <h1>Now open your email</h1>
      <Paper>
        <p>
          We have sent a message to the address that you wrote. Open the link in it and confirm:
          only then does what you wrote count.
        </p>
        <p>
          The link works for three weeks, so that a board has time to meet. What nobody confirms by
          then is deleted, and nothing of it is ever public.
        </p>
        {letter.isSample && (
          <p>
            In the sample no message leaves: it waits in <a href="/sample/mailbox">its mailbox</a>.
          </p>
        )}
      </Paper>
      <Paper>
        <h2>No message after a few minutes?</h2>
        <p>
          Look among the unwanted messages first. Then{' '}
          <a href={`/l/${letter.slug}/link`}>have the link sent again</a>, or{' '}
          <a href={`/l/${letter.slug}#sign`}>fill the form in once more</a> if the address may have
          been wrong; that makes no second signature.
        </p>
      </Paper>
    </PublicPage>
  )
}
