import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { listPage } from '../../domain/sign-on/lists/list-page'
import { readPreview } from '../../domain/sign-on/page/preview.server'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { inText, textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Facts, Fingerprint, Paper, PublicPage } from '../../ui/public-page'
import { linkTo, timeAt, who } from '../../ui/tags'
import { TextLanguages } from '../../ui/text-languages'
import { useWords } from '../../words/page-words'
import { textLabels } from '../../words/text-labels.server'
import { WhoSigned } from '../l.$slug/who-signed'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

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
    context.reading,
  )
  const { language, signBy, timeZone, now } = preview
  const { t, lastMoment, language: own } = context.reading.ofLetter(language, timeZone)
  return {
    ...preview,
    head: t('preview.head', { title: preview.title }),
    ...listPage(preview, new URL(request.url).searchParams.get('names'), preview.timeZone),
    direction: directionOf(language),
    html: letterHtml(text, {
      labels: textLabels(language, own),
      withoutTitle: true,
      language,
    }),
    closes: signBy && lastMoment(signBy, timeZone, now),
  }
}

export default function PreviewPage() {
  const preview = useLoaderData<typeof loader>()
  const { t, to, day } = useWords()
  const pack = `/preview/${useParams().token}/pack`
  const text = preview.languages.length > 1 ? inText(preview.language) : ''
  const own = { lang: preview.language, dir: preview.direction }
  const { version, signing } = preview
  return (
    <PublicPage coalition={preview.coalition} sample={preview.isSample} banner={preview.banner}>
      <p className="hush">{t('preview.kicker')}</p>
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
              <dt>{t('letter.askedBy')}</dt>
              <dd>
                <bdi>{preview.askedBy ?? preview.coalition}</bdi>
                {preview.askedBy && preview.coalition && (
                  <small>
                    {t.rich('preview.forCoalition', { coalition: preview.coalition, who })}
                  </small>
                )}
              </dd>
            </>
          )}
          <dt>{t('preview.signing')}</dt>
          <dd>
            {signing === 'to come' && t('preview.toCome')}
            {signing === 'open' && t('preview.openUntil', { closes: preview.closes ?? '' })}
            {signing === 'closed' && t('preview.closed')}
          </dd>
          <dt>{t('signature.exactText')}</dt>
          <dd>
            {t.rich('versions.fixed', {
              version: version.number,
              day: day(version.fixedAt),
              time: timeAt(version.fixedAt),
            })}
            <small>
              <Fingerprint sha256={version.sha256} />
            </small>
          </dd>
        </Facts>
        <p>
          {t.rich('preview.meeting', {
            pack: linkTo(to(`${pack}${text}`)),
            pdf: linkTo(to(`${pack}.pdf${text}`)),
          })}
        </p>
        <p>
          {preview.slug
            ? t.rich('preview.decided', {
                sign: linkTo(to(`/l/${preview.slug}${text}`)),
                considering: linkTo(to(`/l/${preview.slug}/considering${text}`)),
              })
            : t(signing === 'open' ? 'preview.byInvitation' : 'preview.nobodySigns')}{' '}
          {preview.contactEmail &&
            t.rich('letter.questions', {
              email: preview.contactEmail,
              link: linkTo(`mailto:${preview.contactEmail}`),
            })}
        </p>
        <p className="hush note-size">
          {t.rich('preview.worksUntil', {
            day: day(preview.worksUntil),
            time: timeAt(preview.worksUntil),
          })}
        </p>
      </Paper>
      <Paper>
        <TextLanguages
          label={t('letter.texts')}
          languages={preview.languages}
          shown={preview.language}
          to={(one) => to(inText(one))}
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
