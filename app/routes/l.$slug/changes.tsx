import { Day } from '../../ui/dates'
import styles from './styles.module.css'

/** What became of the text since organisations sign it, the newest first, each with its difference. */
export function Changes({
  slug,
  changes,
}: {
  slug: string
  changes: readonly {
    from: number
    to: number
    kind: 'small fix' | 'changes the meaning'
    why: string
    at: string
  }[]
}) {
  if (changes.length === 0) return null
  return (
    <ul className={`plain ${styles.changes}`} aria-label="Changes of the text">
      {changes.map(({ from, to, kind, why, at }) => (
        <li key={to}>
          Changed on <Day at={at} />:{' '}
          <b>{kind === 'small fix' ? 'small fix' : 'it changes the meaning'}</b>.{' '}
          <span dir="auto">{why}</span>{' '}
          <a href={`/l/${slug}/changes?from=${from}&to=${to}`}>What is different</a>,{' '}
          <a href={`/l/${slug}/versions/${from}`}>the text before and who signed it</a>
        </li>
      ))}
    </ul>
  )
}
