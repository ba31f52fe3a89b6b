import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { boardPack } from '../../domain/sign-on/page/board-pack'
import { readPreview } from '../../domain/sign-on/page/preview.server'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Fingerprint, PublicPage } from '../../ui/public-page'
import { linkTo, timeAt } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import { textLabels } from '../../words/text-labels.server'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

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
  const words = context.reading.ofLetter(preview.language, preview.timeZone)
  const { title, language, coalition, isSample, version } = preview
  return {
    head: words.t('preview.packHead', { title: preview.title }),
    ...{ title, language, coalition, isSample, version },
    direction: directionOf(language),
    html: letterHtml(text, {
      labels: textLabels(language, words.language),
      headingOffset: 1,
      language,
    }),
    pack: boardPack(preview, words),
  }
}

/** More than a page of paper holds in letters of the usual size. */
const isLong = ({ sections }: { sections: readonly { readonly lines: readonly string[] }[] }) =>
  sections.flatMap(({ lines }) => lines).join('').length > 1800

/** A page that trustees decide by, and the letter: made to be printed. */
export default function PackPage() {
  const { pack, version, ...letter } = useLoaderData<typeof loader>()
  const preview = `/preview/${useParams().token}`
  const { t, to, day } = useWords()
  const { heading, boxes, blanks } = pack.note
  return (
    <PublicPage coalition={letter.coalition} sample={letter.isSample}>
      <p className={`hush ${styles.onScreen}`}>
        {t.rich('preview.print', {
          pdf: linkTo(to(`${preview}/pack.pdf`)),
          back: linkTo(to(preview)),
        })}
      </p>
      <article className={isLong(pack) ? `${styles.sheet} ${styles.long}` : styles.sheet}>
        <h1>{pack.heading}</h1>
        {pack.sections.map((section) => (
          <section key={section.heading}>
            <h2>{section.heading}</h2>
            {section.lines.map((line) => (
              <p key={line} dir="auto">
                {line}
              </p>
            ))}
          </section>
        ))}
        <section>
          <h2>{heading}</h2>
          <ul className={`plain ${styles.boxes}`}>
            {boxes.map((box, at) => (
              <li key={box} className={at === 0 ? styles.withRoom : undefined}>
                {box}
              </li>
            ))}
          </ul>
          <ul className={`plain ${styles.blanks}`}>
            {blanks.map((blank) => (
              <li key={blank}>{blank}</li>
            ))}
          </ul>
        </section>
        <p className="hush note-size">
          {t.rich('preview.exact', {
            version: version.number,
            day: day(version.fixedAt),
            time: timeAt(version.fixedAt),
          })}{' '}
          <Fingerprint sha256={version.sha256} />
        </p>
      </article>
      <article className={`${styles.sheet} ${styles.letter}`} aria-label={t('letter.theLetter')}>
        <div
          className="letter"
          lang={letter.language}
          dir={letter.direction}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: `letterHtml` escapes all that people wrote.
          dangerouslySetInnerHTML={{ __html: letter.html }}
        />
      </article>
    </PublicPage>
  )
}
