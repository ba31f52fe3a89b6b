import { Link } from '@remix-run/react'
import { inText } from '../../http/text-asked'
import { ButtonLink } from '../../ui/button'
import { Moment } from '../../ui/dates'
import { englishLanguageName, languageName } from '../../ui/languages'
import { Panel } from '../../ui/page'
import { Fingerprint, Fold } from '../../ui/public-page'
import { Tag } from '../../ui/tag'
import styles from './styles.module.css'

const FILES = [
  { format: 'pdf', name: 'PDF' },
  { format: 'docx', name: 'Word' },
  { format: 'md', name: 'Markdown' },
  { format: 'html', name: 'Web page' },
]

/** Who fixed a version and when, what proves it, and its files. */
export function About({
  version,
  letter,
}: {
  version: {
    number: number
    /** In which it is shown, of those that it holds. */
    language: string
    languages: readonly string[]
    sha256: string
    fixedAt: string
    fixedBy: string | null
    holds: boolean
    /** Organisations sign it, or did. */
    wasOpen: boolean
  }
  letter: { id: string; slug: string }
}) {
  const isInSeveral = version.languages.length > 1
  const shown = isInSeveral ? `${inText(version.language)}&` : '?'
  const file = (format: string) =>
    `/letters/${letter.id}/export/${format}${shown}version=${version.number}`
  return (
    <aside className={styles.about} aria-label={`About version ${version.number}`}>
      <Panel title={`Version ${version.number}`}>
        <dl className={styles.facts}>
          <dt>Fixed</dt>
          <dd>
            <Moment at={version.fixedAt} />
          </dd>
          {version.fixedBy && (
            <>
              <dt>By</dt>
              <dd>
                <bdi>{version.fixedBy}</bdi>
              </dd>
            </>
          )}
          <dt>{isInSeveral ? 'Languages' : 'Language'}</dt>
          <dd>
            {version.languages.map((language) => (
              <div key={language}>
                {language === version.language ? (
                  languageName(language)
                ) : (
                  <Link to={inText(language)}>{languageName(language)}</Link>
                )}
              </div>
            ))}
          </dd>
        </dl>
      </Panel>
      <Panel title="Download">
        <ul className={`plain ${styles.files}`}>
          {FILES.map(({ format, name }) => (
            <li key={format}>
              <ButtonLink small to={file(format)} reloadDocument>
                {name}
              </ButtonLink>
            </li>
          ))}
        </ul>
        <p className="hush note-size">
          {isInSeveral && `In ${englishLanguageName(version.language)}, the language shown here. `}
          With the list of those who stand under this version.
        </p>
        {version.wasOpen && (
          <p>
            <Link to={`/l/${letter.slug}/versions/${version.number}`} reloadDocument>
              Who stands under it, for everybody to see
            </Link>
          </p>
        )}
      </Panel>
      <Panel title="Fingerprint">
        {version.holds ? (
          <Tag tone="good" icon="tick">
            The text still matches it
          </Tag>
        ) : (
          <Tag tone="bad" icon="cross">
            The text does not match it
          </Tag>
        )}
        {isInSeveral && <p>It is one, of the text in all its languages.</p>}
        <p className={styles.exact}>
          <Fingerprint sha256={version.sha256} />
        </p>
        <Fold summary="Check it yourself">
          <p className="note-size">
            Download <a href={file('json')}>the exact text that was fixed</a> and run{' '}
            <code>sha256sum</code> on the file, or <code>shasum -a 256</code> on a Mac. If one comma
            had been changed since, another number would come out.
          </p>
        </Fold>
      </Panel>
    </aside>
  )
}
