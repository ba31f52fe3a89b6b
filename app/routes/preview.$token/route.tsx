import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { lastMoment } from '../../domain/letters/last-moment'
import { listPage } from '../../domain/sign-on/list-page'
import { readPreview } from '../../domain/sign-on/preview.server'
import { refusing } from '../../http/refusals'
import { inText, textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Day } from '../../ui/dates'
import { Facts, Fingerprint, Paper, PublicPage } from '../../ui/public-page'
import { TextLanguages } from '../../ui/text-languages'
import { WhoSigned } from '../l.$slug/who-signed'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Preview: ${data.title}` : 'Undersigned' },
  { name: 'robots', content: 'noindex' },
]

/** Shows the letter. Changes nothing: mail scanners open links. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { text, ...preview } = await refusing(
    readPreview(
      context.db,
      context.actor,
      params.token ?? '',
      textAsked(request),
      context.reading.asked,
    ),
  )
  const { language, signBy, timeZone, now } = preview
  return {
    ...preview,
    ...listPage(preview, new URL(request.url).searchParams.get('names'), preview.timeZone),
    direction: directionOf(language),
    html: letterHtml(text, { withoutTitle: true, language }),
    closes: signBy && lastMoment(signBy, timeZone, now),
  }
}

export default function PreviewPage() {
  const preview = useLoaderData<typeof loader>()
  const pack = `/preview/${useParams().token}/pack`
  const text = preview.languages.length > 1 ? inText(preview.language) : ''
  const own = { lang: preview.language, dir: preview.direction }
  const { version, signing } = preview
  return (
    <PublicPage coalition={preview.coalition} sample={preview.isSample} banner={preview.banner}>
      <p className="hush">A preview for those who decide whether their organisation signs</p>
      <h1 {...own}>{preview.title}</h1>
      <Paper>
        {preview.ask && (
          <p dir="auto" className={styles.words}>
            {preview.ask}
          </p>
        )}
        <Facts>
          {(preview.askedBy ?? preview.coalition) && (
            <>
              <dt>Asked by</dt>
              <dd>
                <bdi>{preview.askedBy ?? preview.coalition}</bdi>
                {preview.askedBy && preview.coalition && (
                  <small>
                    for <bdi>{preview.coalition}</bdi>
                  </small>
                )}
              </dd>
            </>
          )}
          <dt>Signing</dt>
          <dd>
            {signing === 'to come' && 'It is not open yet. The text is final.'}
            {signing === 'open' && `Open until ${preview.closes}`}
            {signing === 'closed' && 'It is closed.'}
          </dd>
          <dt>The exact text</dt>
          <dd>
            Version {version.number}, fixed on <Day at={version.fixedAt} />
            <small>
              <Fingerprint sha256={version.sha256} />
            </small>
          </dd>
        </Facts>
        <p>
          For a meeting: <a href={`${pack}${text}`}>a page to print for trustees</a>, with the
          letter and a note for their decision, also <a href={`${pack}.pdf${text}`}>as a PDF</a>.
        </p>
        <p>
          {preview.slug ? (
            <>
              When it is decided,{' '}
              <a href={`/l/${preview.slug}${text}`}>sign on the letter’s page</a>; or{' '}
              <a href={`/l/${preview.slug}/considering`}>say when you decide</a>.
            </>
          ) : signing === 'open' ? (
            'When it is decided, sign by the invitation that your organisation got.'
          ) : (
            'By this page nobody signs.'
          )}{' '}
          {preview.contactEmail && (
            <>
              Questions: <a href={`mailto:${preview.contactEmail}`}>{preview.contactEmail}</a>
            </>
          )}
        </p>
        <p className="hush note-size">
          This link works until <Day at={preview.worksUntil} />.
        </p>
      </Paper>
      <Paper>
        <TextLanguages
          label="The letter in its languages"
          languages={preview.languages}
          shown={preview.language}
          to={inText}
        />
        <div
          className="letter"
          {...own}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: `letterHtml` escapes all that people wrote.
          dangerouslySetInnerHTML={{ __html: preview.html }}
        />
      </Paper>
      <div className={styles.signed}>
        <WhoSigned letter={{ ...preview, open: signing !== 'closed' }} />
      </div>
    </PublicPage>
  )
}
