import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { boardPack } from '../../domain/sign-on/board-pack'
import { readPreview } from '../../domain/sign-on/preview.server'
import { refusing } from '../../http/refusals'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Day } from '../../ui/dates'
import { Fingerprint, PublicPage } from '../../ui/public-page'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `For the board: ${data.title}` : 'Undersigned' },
  { name: 'robots', content: 'noindex' },
]

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
  const { title, language, coalition, isSample, version } = preview
  return {
    ...{ title, language, coalition, isSample, version },
    direction: directionOf(language),
    html: letterHtml(text, { headingOffset: 1, language }),
    pack: boardPack(preview, context.reading.words),
  }
}

/** A page that trustees decide by, and the letter: made to be printed. */
export default function PackPage() {
  const { pack, version, ...letter } = useLoaderData<typeof loader>()
  const preview = `/preview/${useParams().token}`
  const { heading, boxes, blanks } = pack.note
  return (
    <PublicPage coalition={letter.coalition} sample={letter.isSample}>
      <p className={`hush ${styles.onScreen}`}>
        Print it as it is, or <a href={`${preview}/pack.pdf`}>download it as a PDF</a>.{' '}
        <a href={preview}>Back to the preview</a>
      </p>
      <article className={styles.sheet}>
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
          The exact text: version {version.number}, fixed on <Day at={version.fixedAt} />. SHA-256{' '}
          <Fingerprint sha256={version.sha256} />
        </p>
      </article>
      <article className={`${styles.sheet} ${styles.letter}`} aria-label="The letter">
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
