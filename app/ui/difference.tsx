import type { ReactNode } from 'react'
import styles from './difference.module.css'
import { useSpeech } from './speech'

interface Shown {
  /** Of the newer text, BCP 47. */
  language: string
  direction: 'ltr' | 'rtl'
  /** From `differenceHtml`, which escapes all that people wrote. */
  html: string
}

/** What became of a text, with what its signs mean. */
export function Difference(shown: Shown) {
  return (
    <>
      <DifferenceKey />
      <DifferenceText {...shown} />
    </>
  )
}

/** What is new and what is gone looks so; beside it, what can be done with the whole. */
export function DifferenceKey({ children }: { children?: ReactNode }) {
  return (
    <p className={styles.key}>
      <span>{useSpeech().differenceKey}</span>
      {children}
    </p>
  )
}

/** The text itself. */
export function DifferenceText({ language, direction, html }: Shown) {
  return (
    <div
      className={`letter ${styles.difference}`}
      lang={language}
      dir={direction}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: differenceHtml escapes what people wrote
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
