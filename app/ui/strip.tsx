import type { ReactNode } from 'react'
import styles from './strip.module.css'

/** Something that lasts and that everybody on the page should know. */
export function Strip({ children, bad }: { children: ReactNode; bad?: boolean }) {
  return (
    <div className={bad ? `${styles.strip} ${styles.bad}` : styles.strip} role="status">
      {children}
    </div>
  )
}
