import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { Person } from '../ui/person'
import styles from './here.module.css'
import { othersHere, type Present } from './presence'

const SHOWN = 4

/** Who else is at the letter now: writing, or reading. */
export function HereNow({ awareness }: { awareness: Awareness }) {
  const [others, setOthers] = useState<readonly Present[]>(() => othersHere(awareness))
  useEffect(() => {
    const look = () =>
      setOthers((before) => {
        const now = othersHere(awareness)
        return JSON.stringify(now) === JSON.stringify(before) ? before : now
      })
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  if (others.length === 0) return null
  const more = others.length - SHOWN
  return (
    <ul className={styles.here} aria-label="Here now">
      {others.map((one, i) => (
        <li
          key={`${one.name} ${one.organisation}`}
          className={[
            `hand-${one.hand}`,
            one.writing ? styles.writing : '',
            i < SHOWN ? '' : 'unseen',
          ].join(' ')}
          title={withOrganisation(one)}
        >
          <Person name={one.name} hand={one.hand} />
          <span className="unseen">
            {withOrganisation(one)}, {one.writing ? 'writing' : 'reading'}
          </span>
        </li>
      ))}
      {more > 0 && (
        <li className={styles.more} aria-hidden="true">
          +{more}
        </li>
      )}
    </ul>
  )
}

const withOrganisation = ({ name, organisation }: Present): string =>
  organisation ? `${name}, ${organisation}` : name
