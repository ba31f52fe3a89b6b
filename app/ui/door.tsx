import type { ReactNode } from 'react'
import styles from './door.module.css'

/**
 * A page before one is inside: the name on its line, and one sheet that says what is asked. What
 * belongs beside it lies on the desk.
 */
export function Door({
  title,
  beside,
  children,
}: {
  title: ReactNode
  beside?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <header className={beside ? styles.top : `${styles.top} ${styles.alone}`}>
        <a href="/" className={styles.wordmark}>
          Undersigned
        </a>
      </header>
      <main id="main" tabIndex={-1} className={beside ? styles.scene : styles.single}>
        <div className={styles.sheet}>
          <div className={styles.words}>
            <h1>{title}</h1>
            {children}
          </div>
        </div>
        {beside && <div className={styles.beside}>{beside}</div>}
      </main>
    </>
  )
}

/** What one fills in on the sheet: its boxes stand on a line of the letter. */
export function Blanks({ children }: { children: ReactNode }) {
  return <div className={styles.blanks}>{children}</div>
}

/** Something beside the sheet: a hairline, a heading, a few words. */
export function Beside({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
