import { useLocation } from '@remix-run/react'
import { LANGUAGES, languages } from '../words/languages'
import { useWords } from '../words/page-words'
import styles from './public-page.module.css'
import { OwnButtonFirst, SamePage } from './same-page'

/** The same page in each language, by the name that the language has in itself. */
export function LanguageLinks({ form }: { form?: string | undefined }) {
  const { t, language: current } = useWords()
  const { pathname, search } = useLocation()
  return (
    <nav className={styles.languages} aria-label={t('page.languages')}>
      {form && <OwnButtonFirst form={form} />}
      <ul className="plain">
        {languages.map((language) => {
          const asked = new URLSearchParams(search)
          asked.set('lang', language)
          return (
            <li key={language}>
              <SamePage
                to={`${pathname}?${asked}`}
                language={language}
                isShown={language === current}
                form={form}
              >
                {LANGUAGES[language]}
              </SamePage>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
