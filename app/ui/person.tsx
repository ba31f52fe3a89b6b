import styles from './person.module.css'

/** Somebody: initials in the hand of their organisation. The name stands beside it, or unseen. */
export function Person({
  name,
  hand = 1,
  small,
}: {
  name: string
  hand?: number
  small?: boolean
}) {
  return (
    <span
      className={`${styles.person} hand-${hand}${small ? ` ${styles.small}` : ''}`}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}

/** The first letters of the first and last word of a name: "Ngozi Abara" → "NA". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const picked = words.length > 1 ? [words.at(0), words.at(-1)] : words
  return picked
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
