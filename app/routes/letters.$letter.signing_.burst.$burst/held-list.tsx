import type { HeldApart } from '../../domain/sign-on/floods/held-apart.server'
import { Tag } from '../../ui/tag'
import styles from './styles.module.css'

/** Those who are held apart, each with a box to tick: who confirmed an email is ticked. */
export function HeldList({ held, timeZone }: { held: readonly HeldApart[]; timeZone: string }) {
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return (
    <ul className={`plain ${styles.list}`}>
      {held.map((one) => (
        <li key={one.id}>
          <label>
            <input type="checkbox" name="id" value={one.id} defaultChecked={isConfirmed(one)} />
            <span>
              <b>
                <bdi>{one.organisation}</bdi>
              </b>
              <small>
                {one.website && `${one.website.replace(/^https?:\/\//, '')} · `}
                <bdi>{[one.name, one.role].filter(Boolean).join(', ')}</bdi>
                {one.email && ` · ${one.email}`}
              </small>
              {one.sentence && (
                <small>
                  <q>
                    <bdi>{one.sentence}</bdi>
                  </q>
                </small>
              )}
            </span>
          </label>
          <span className={styles.state}>
            <State of={one} />
            <time className="hush number" dateTime={one.cameAt}>
              {time.format(new Date(one.cameAt))}
            </time>
          </span>
        </li>
      ))}
    </ul>
  )
}

const isConfirmed = ({ state }: HeldApart): boolean =>
  state === 'confirmed' || state === 'considering'

function State({ of }: { of: HeldApart }) {
  if (isConfirmed(of)) {
    return (
      <Tag tone="good" icon="tick">
        Email confirmed
      </Tag>
    )
  }
  const words = of.isHeld ? 'Not asked to confirm yet' : 'Email not confirmed'
  return (
    <Tag tone="hush" icon="wait">
      {of.state === 'withdrawn' ? 'Has left' : words}
    </Tag>
  )
}
