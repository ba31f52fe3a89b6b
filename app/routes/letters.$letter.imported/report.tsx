import styles from './styles.module.css'

/** What became of a file: what is different now, and how much of what arrived. */
export function Report({ report, kept }: { report: readonly string[]; kept: string | null }) {
  return (
    <>
      {report.length > 0 && (
        <ul className={styles.report}>
          {report.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {kept !== null && <p className={styles.kept}>{kept}</p>}
    </>
  )
}
