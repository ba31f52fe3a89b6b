import { ownLanguageName } from './languages'
import styles from './public-page.module.css'

/**
 * The languages that a letter can be read in, as links to the same page with another text, each by the
 * name that it has in itself. Nothing where there is one only.
 */
export function TextLanguages({
  label,
  languages,
  shown,
  to,
}: {
  /** What they are, for those who listen. */
  label: string
  languages: readonly string[]
  /** The one that is shown now. */
  shown: string
  /** The page in a language: its address, with what follows the path. */
  to: (language: string) => string
}) {
  if (languages.length < 2) return null
  return (
    <nav className={styles.languages} aria-label={label}>
      <ul className="plain">
        {languages.map((language) => (
          <li key={language}>
            <a
              href={to(language)}
              hrefLang={language}
              lang={language}
              aria-current={language === shown ? 'true' : undefined}
            >
              <bdi>{ownLanguageName(language)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
