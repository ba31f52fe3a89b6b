import type { ReactNode } from 'react'
import styles from './page.module.css'

/** A working page: the main column, where the skip link lands. */
export function Page({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}
    >
      {children}
    </main>
  )
}

/** What the page is, one sentence about it, and what one can do with the whole. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className={styles.head}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children && <Row>{children}</Row>}
    </header>
  )
}

/** The sentence that carries a page: serif, for it speaks. */
export function Sentence({ children }: { children: ReactNode }) {
  return <h1 className={styles.sentence}>{children}</h1>
}

/** Something about the letter, lying on the desk: a hairline, no box. */
export function Panel({
  title,
  aside,
  id,
  children,
}: {
  title: ReactNode
  aside?: ReactNode
  id?: string
  children: ReactNode
}) {
  return (
    <section className={styles.panel} id={id}>
      <div className={styles.panelHead}>
        <h2>{title}</h2>
        {aside && <div className="note-size">{aside}</div>}
      </div>
      <div className={styles.panelBody}>{children}</div>
    </section>
  )
}

/** Paper: whatever is written, or written on. */
export function Sheet({ children, small }: { children: ReactNode; small?: boolean }) {
  return <div className={small ? `${styles.sheet} ${styles.small}` : styles.sheet}>{children}</div>
}

/** Controls side by side, wrapping where there is no room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
