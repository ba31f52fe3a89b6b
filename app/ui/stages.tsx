import { Link } from '@remix-run/react'
import styles from './stages.module.css'

export interface StageStep {
  name: string
  /** One short line: until when, or what is there. */
  note: string
  /** Absent where there is nothing to see yet. */
  to?: string
  state: 'past' | 'now' | 'to-come'
  /** The page that is open. */
  current?: boolean
}

/** A letter's life: where it stands, and the way to each part of it. */
export function Stages({ stages }: { stages: readonly StageStep[] }) {
  return (
    <nav className={styles.stages} aria-label="Stages of this letter">
      <ol>
        {stages.map((stage) => (
          <li key={stage.name} className={styles[stage.state]}>
            {stage.to ? (
              <Link
                className={styles.step}
                to={stage.to}
                aria-current={stage.current ? 'page' : undefined}
              >
                <b>{stage.name}</b>
                <span>{stage.note}</span>
              </Link>
            ) : (
              <span className={styles.step}>
                <b>{stage.name}</b>
                <span>{stage.note}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
