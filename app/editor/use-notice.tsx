import { type ReactNode, useCallback, useEffect, useState } from 'react'
import styles from './notice.module.css'

/** Long enough to be read twice. */
const SHOWN_FOR = 8_000

/** A sentence above the letter that goes by itself, on what has just not been done, and how to say one. */
export function useNotice(): [ReactNode, (words: string) => void] {
  const [said, setSaid] = useState<{ readonly words: string } | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [said])
  const say = useCallback((words: string) => setSaid({ words }), [])
  return [
    <div key="notice" role="status" className={said ? styles.notice : undefined}>
      {said?.words}
    </div>,
    say,
  ]
}
