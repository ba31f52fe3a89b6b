import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { listPage } from '../../domain/sign-on/lists/list-page'
import { publicVersion } from '../../domain/sign-on/page/public-versions.server'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { inText, textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Fingerprint, Paper, PublicPage } from '../../ui/public-page'
import { Tag } from '../../ui/tag'
import { linkTo, timeAt } from '../../ui/tags'
import { TextLanguages } from '../../ui/text-languages'
import { useWords } from '../../words/page-words'
import { textLabels } from '../../words/text-labels.server'
import { WhoSigned } from '../l.$slug/who-signed'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

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
    context.reading,
  )
  const words = context.reading.ofLetter(version.language, version.timeZone)
  return {
    ...version,
    head: words.t('versions.head', { title: version.title, version: version.number }),
    ...listPage(version, new URL(request.url).searchParams.get('names'), version.timeZone),
    direction: directionOf(version.language),
    html: letterHtml(text, {
      labels: textLabels(version.language, words.language),
      withoutTitle: true,
      language: version.language,
    }),
  }
}

export default function PublicVersionPage() {
  const version = useLoaderData<typeof loader>()
  const { slug, number, open } = version
  const { t, day, to, languages } = useWords()
  const own = { lang: version.language, dir: version.direction }
  const isOpen = number === open
  return (
    <PublicPage coalition={version.coalition} banner={version.banner}>
      <p className="hush">
        {t.rich('versions.fixed', {
          version: number,
          day: day(version.fixedAt),
          time: timeAt(version.fixedAt),
        })}
      </p>
      <h1 {...own}>{version.title}</h1>
      <Paper>
        <p>
          {isOpen
            ? t.rich('versions.isOpen', { link: linkTo(to(`/l/${slug}`)) })
            : t.rich('versions.isPast', {
                number: open,
                open: linkTo(to(`/l/${slug}`)),
                difference: linkTo(to(`/l/${slug}/changes?from=${number}&to=${open}`)),
              })}
        </p>
        <p>
          {version.holds ? (
            <Tag tone="good" icon="tick">
              {t('versions.matches')}
            </Tag>
          ) : (
            <Tag tone="bad" icon="cross">
              {t('versions.matchesNot')}
            </Tag>
          )}
        </p>
        <p>
          <Fingerprint sha256={version.sha256} />
        </p>
        {version.languages.length > 1 && (
          <p>{t('signature.severalTexts', { languages: languages(version.languages) })}</p>
        )}
      </Paper>
      <Paper>
        <TextLanguages
          label={t('signature.textLanguages')}
          languages={version.languages}
          shown={version.language}
          to={(one) => to(inText(one))}
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
