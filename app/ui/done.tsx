import type { ReactNode } from 'react'
import styles from './done.module.css'

/** What was just done, with the way back where there is one. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <div className={styles.done} role="status">
      {children}
    </div>
  )
}
