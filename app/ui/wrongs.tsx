import { useSpeech } from './speech'
import styles from './wrongs.module.css'

/**
 * What is wrong, listed before the form, each line a way to its field. Keys are the ids of fields;
 * an empty key is about the whole form. Shows nothing where nothing is wrong.
 */
export function Wrongs({
  errors,
}: {
  errors: Record<string, readonly string[] | null | undefined>
}) {
  const speech = useSpeech()
  const lines = Object.entries(errors).flatMap(([id, messages]) =>
    (messages ?? []).map((message) => ({ id, message })),
  )
  if (lines.length === 0) return null
  return (
    <div className={styles.wrongs} role="alert">
      <h2>{speech.wrongs(lines.length)}</h2>
      <ul className="plain">
        {lines.map(({ id, message }) => (
          <li key={id + message}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
