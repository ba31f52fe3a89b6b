import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Nothing here yet: what it will be, and the one thing to do. */
export function Empty({
  title,
  action,
  children,
}: {
  title: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  )
}
