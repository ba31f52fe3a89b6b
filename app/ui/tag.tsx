import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import styles from './tag.module.css'

/** A state: a sign and a word, so that it reads in grey, and aloud. */
export function Tag({
  tone,
  icon,
  children,
}: {
  tone: 'good' | 'care' | 'bad' | 'hush'
  icon: IconName
  children: ReactNode
}) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
