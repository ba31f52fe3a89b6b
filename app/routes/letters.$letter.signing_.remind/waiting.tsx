import type { Reminder } from '../../domain/sign-on/invitations/reminding'
import styles from './styles.module.css'

const OF: Readonly<Record<Reminder['of'], string>> = {
  answer: 'invited, and has not answered',
  confirm: 'has not confirmed the email',
  'confirm again': 'has not confirmed the new text',
}

const WHY_NOT: Readonly<Record<Exclude<Reminder['becomes'], 'reminded now'>, string>> = {
  'too soon': 'written to a short while ago',
  'wants none': 'wants no reminders',
  'one at a time': 'another reminder goes to this address',
}

/** Who waits: for what, at which address, and why they are not reminded now where they are not. */
export function Waiting({ rows }: { rows: readonly Reminder[] }) {
  return (
    <ul className={`plain ${styles.rows}`}>
      {rows.map((row) => (
        <li key={row.id}>
          <bdi className={styles.name}>{row.organisation}</bdi>
          <small>
            <bdi>{row.email}</bdi> · {OF[row.of]}
            {row.becomes !== 'reminded now' && ` · ${WHY_NOT[row.becomes]}`}
          </small>
        </li>
      ))}
    </ul>
  )
}
