import type { ReactNode } from 'react'
import { useWords } from '../words/page-words'
import { LanguageLinks } from './language-links'
import styles from './public-page.module.css'

/** A page for everybody: without scripts, with the fonts of the reader's own machine. */
export function PublicPage({
  coalition,
  sample = false,
  banner,
  wide,
  form,
  foot,
  children,
}: {
  /** Whose page it is, where they have a name. */
  coalition?: string | null
  /** Says that nothing on the page is real. */
  sample?: boolean
  /** What everybody should know first, in the coordinators' words. */
  banner?: string
  /** The page lays out its own width. */
  wide?: boolean
  /** The form on the page, by its id: a choice of language takes along what is written in it. */
  form?: string | undefined
  foot?: ReactNode
  children: ReactNode
}) {
  const { t } = useWords()
  return (
    <>
      <header className={wide ? styles.top : `${styles.top} ${styles.narrowTop}`}>
        {coalition && (
          <b>
            <bdi>{coalition}</bdi>
          </b>
        )}
        {sample && <span className="hush">{t('page.sample')}</span>}
        <LanguageLinks form={form} />
      </header>
      <main id="main" tabIndex={-1} className={wide ? styles.wide : styles.narrow}>
        {banner && (
          <p className={styles.banner} dir="auto">
            {banner}
          </p>
        )}
        {children}
      </main>
      <footer className={wide ? styles.foot : `${styles.foot} ${styles.narrowFoot}`}>
        {foot}
        <p>
          <span className={styles.wordmark}>Undersigned</span>
        </p>
      </footer>
    </>
  )
}

/** A piece of paper on a public page. */
export function Paper({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <section className={styles.paper} id={id}>
      {children}
    </section>
  )
}

/** What is so, line by line. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

/** A fingerprint, in groups that an eye can compare. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  return <span className={styles.exact}>{sha256.match(/.{1,8}/g)?.join(' ')}</span>
}

/** Something to open: its words are the way in, and no script is needed. */
export function Fold({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  /** It begins open: something in it asks for an answer. */
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className={styles.fold} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
