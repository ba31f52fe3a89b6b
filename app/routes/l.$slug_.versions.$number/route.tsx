import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { languagesInEnglish } from '../../document/language-name'
import { listPage } from '../../domain/sign-on/list-page'
import { publicVersion } from '../../domain/sign-on/public-versions.server'
import { refusing } from '../../http/refusals'
import { inText, textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Day } from '../../ui/dates'
import { Fingerprint, Paper, PublicPage } from '../../ui/public-page'
import { Tag } from '../../ui/tag'
import { TextLanguages } from '../../ui/text-languages'
import { WhoSigned } from '../l.$slug/who-signed'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title}, version ${data.number}` : 'Undersigned' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { text, ...version } = await refusing(
    publicVersion(
      context.db,
      context.actor,
      params.slug ?? '',
      Number(params.number),
      textAsked(request),
      context.reading.asked,
    ),
  )
  return {
    ...version,
    ...listPage(version, new URL(request.url).searchParams.get('names'), version.timeZone),
    direction: directionOf(version.language),
    html: letterHtml(text, { withoutTitle: true, language: version.language }),
  }
}

export default function PublicVersionPage() {
  const version = useLoaderData<typeof loader>()
  const { slug, number, open } = version
  const own = { lang: version.language, dir: version.direction }
  const isOpen = number === open
  return (
    <PublicPage coalition={version.coalition} banner={version.banner}>
      <p className="hush">
        Version {number}, fixed on <Day at={version.fixedAt} />
      </p>
      <h1 {...own}>{version.title}</h1>
      <Paper>
        {isOpen ? (
          <p>
            This is the text that organisations sign.{' '}
            <a href={`/l/${slug}`}>Go to the letter’s page</a>
          </p>
        ) : (
          <p>
            This text is no longer open for signature: <a href={`/l/${slug}`}>version {open}</a>{' '}
            took its place.{' '}
            <a href={`/l/${slug}/changes?from=${number}&to=${open}`}>See what is different</a>.
            Those who signed this text are listed here, and under the new one only where they stand
            by that too.
          </p>
        )}
        <p>
          {version.holds ? (
            <Tag tone="good" icon="tick">
              Matches its fingerprint
            </Tag>
          ) : (
            <Tag tone="bad" icon="cross">
              Does not match its fingerprint
            </Tag>
          )}
        </p>
        <p>
          <Fingerprint sha256={version.sha256} />
        </p>
        {version.languages.length > 1 && (
          <p>
            It is one, of the text in all its languages: {languagesInEnglish(version.languages)}.
          </p>
        )}
      </Paper>
      <Paper>
        <TextLanguages
          label="This text in its languages"
          languages={version.languages}
          shown={version.language}
          to={inText}
        />
        <div
          className="letter"
          {...own}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: `letterHtml` escapes all that people wrote.
          dangerouslySetInnerHTML={{ __html: version.html }}
        />
      </Paper>
      <div className={styles.signed}>
        <WhoSigned letter={{ ...version, open: isOpen }} />
      </div>
    </PublicPage>
  )
}
