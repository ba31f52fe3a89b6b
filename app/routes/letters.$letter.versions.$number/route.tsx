import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readTexts } from '../../document/canonical'
import { chosenText } from '../../document/chosen-text'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { finalTextName } from '../../domain/letters/versions/final-text-name'
import { findVersion, verifyVersion } from '../../domain/letters/versions/versions.server'
import { signedVersionsOf } from '../../domain/sign-on/lists/signed-versions.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Page, Sheet } from '../../ui/page'
import { textLabels } from '../../words/text-labels.server'
import { useLetter } from '../letters.$letter/use-letter'
import { About } from './about'
import styles from './styles.module.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title}, version ${data.number} · Undersigned` : 'Undersigned' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { canonical, ...version } = await refusing(
    findVersion(context.db, person, params.letter ?? '', Number(params.number)),
  )
  const texts = readTexts(canonical)
  const { title, language, text } = chosenText(texts, new URL(request.url).searchParams.get('text'))
  const signed = await signedVersionsOf(context.db, version.letter_id)
  return {
    number: version.number,
    wasOpen: signed.some(({ number }) => number === version.number),
    title,
    language,
    direction: directionOf(language),
    languages: texts.map((one) => one.language),
    sha256: version.sha256,
    fixedAt: version.created_at,
    fixedBy: version.fixed_by,
    now: person.now.toISOString(),
    holds: await verifyVersion({ canonical, sha256: version.sha256 }),
    html: letterHtml(text, { labels: textLabels(language, 'en'), language }),
  }
}

export default function VersionPage() {
  const version = useLoaderData<typeof loader>()
  const letter = useLetter()
  return (
    <Page>
      <div className={styles.columns}>
        <div className={styles.text}>
          <p className={styles.note}>
            This is the {finalTextName(version.fixedAt, version.now, letter.timeZone)}, version{' '}
            {version.number}. It does not change.{' '}
            <Link to={`/letters/${letter.id}`}>Go to the draft</Link>
          </p>
          <Sheet>
            <div
              className="letter"
              lang={version.language}
              dir={version.direction}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: letterHtml escapes what people wrote
              dangerouslySetInnerHTML={{ __html: version.html }}
            />
          </Sheet>
        </div>
        <About version={version} letter={letter} />
      </div>
    </Page>
  )
}
