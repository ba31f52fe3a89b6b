import { Link } from '@remix-run/react'
import { ButtonLink } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { InOtherLanguages } from './in-other-languages'
import styles from './styles.module.css'

const FILES = [
  { format: 'pdf', name: 'PDF', hint: 'to send and to print; the footnotes stand on their pages' },
  { format: 'docx', name: 'Word', hint: 'for whoever must work on in it' },
  { format: 'md', name: 'Markdown', hint: 'plain text, to keep and to publish' },
  { format: 'html', name: 'Web page', hint: 'one file, to put on a website' },
] as const

/** The final letter as files, in each of its languages. */
export function Files({
  letter,
  version,
}: {
  letter: {
    id: string
    slug: string
    versions: readonly { number: number; languages: readonly string[] }[]
  }
  /** The number of the text that was signed. */
  version: number
}) {
  const fixed = letter.versions.find(({ number }) => number === version)
  return (
    <>
      <ul className={`plain ${styles.files}`}>
        {FILES.map(({ format, name, hint }, at) => (
          <li key={format}>
            <ButtonLink
              kind={at === 0 ? 'primary' : 'plain'}
              to={`/letters/${letter.id}/export/${format}?version=${version}`}
              reloadDocument
            >
              <Icon name="download" />
              {name}
            </ButtonLink>
            <span className="hush note-size">{hint}</span>
          </li>
        ))}
      </ul>
      {fixed && <InOtherLanguages letterId={letter.id} version={fixed} formats={FILES} />}
      <p className="hush note-size">
        Version {version}, with its fingerprint, so that everybody can check which text was signed.
        The public page stays:{' '}
        <Link to={`/l/${letter.slug}`} reloadDocument>
          see it as they do
        </Link>
        .
      </p>
    </>
  )
}
