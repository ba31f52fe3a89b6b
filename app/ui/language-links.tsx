import { useLocation } from '@remix-run/react'
import { LANGUAGES, languages } from '../words/languages'
import { useWords } from '../words/page-words'
import styles from './public-page.module.css'

/** The same page in each language, by the name that the language has in itself. */
export function LanguageLinks() {
  const { t, language: current } = useWords()
  const { pathname, search } = useLocation()
  return (
    <nav className={styles.languages} aria-label={t('page.languages')}>
      <ul className="plain">
        {languages.map((language) => {
          const asked = new URLSearchParams(search)
          asked.set('lang', language)
          return (
            <li key={language}>
              <a
                href={`${pathname}?${asked}`}
                hrefLang={language}
                lang={language}
                aria-current={language === current ? 'true' : undefined}
              >
                {LANGUAGES[language]}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
