import { ownLanguageName } from './languages'
import styles from './public-page.module.css'
import { SamePage } from './same-page'

/**
 * The languages that a letter can be read in, as links to the same page with another text, each by the
 * name that it has in itself. Nothing where there is one only.
 */
export function TextLanguages({
  label,
  languages,
  shown,
  to,
  form,
}: {
  /** What they are. */
  label: string
  languages: readonly string[]
  /** The one that is shown now. */
  shown: string
  /** The page in a language: its address, with what follows the path. */
  to: (language: string) => string
  /** The form on the page, by its id. */
  form?: string | undefined
}) {
  if (languages.length < 2) return null
  return (
    <nav className={styles.languages} aria-label={label}>
      <span className="hush note-size" aria-hidden="true">
        {label}
      </span>
      <ul className="plain">
        {languages.map((language) => (
          <li key={language}>
            <SamePage
              to={to(language)}
              language={language}
              isShown={language === shown}
              form={form}
            >
              <bdi>{ownLanguageName(language)}</bdi>
            </SamePage>
          </li>
        ))}
      </ul>
    </nav>
  )
}
