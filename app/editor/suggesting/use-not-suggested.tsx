import { type ReactNode, useCallback, useEffect, useState } from 'react'
import styles from './suggestions.module.css'

/** Long enough to be read twice. */
const SHOWN_FOR = 8_000

/** What is said when something was wanted that cannot be suggested, and how to say it. */
export function useNotSuggested(): [ReactNode, () => void] {
  const [times, setTimes] = useState(0)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (times === 0) return
    setShown(true)
    const timer = setTimeout(() => setShown(false), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [times])
  const say = useCallback(() => setTimes((count) => count + 1), [])
  return [
    <div key="not-suggested" role="status" className={isShown ? styles.refused : undefined}>
      {isShown &&
        'This cannot be suggested, so nothing was changed. Say in a comment what you would like.'}
    </div>,
    say,
  ]
}
