import { useEffect, useId, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { Person } from '../../ui/person'
import { usePopover } from '../tools/use-popover'
import styles from './here.module.css'
import { HereList } from './here-list'
import { othersHere, type Present, saidOf } from './presence'

/** As many signs as a phone's bar has room for; the list has everybody. */
const SHOWN = 2

/** Who else is at the letter now: their signs in the bar, and a list that says where they are. */
export function HereNow({ awareness }: { awareness: Awareness }) {
  const others = useOthers(awareness)
  const box = useRef<HTMLDivElement>(null)
  const open = usePopover(box)
  const id = useId()
  const more = others.length - SHOWN
  return (
    <div className={others.length === 0 ? styles.nobody : styles.here}>
      <button
        type="button"
        className={styles.signs}
        title="Who is here now, and where"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => box.current?.togglePopover()}
      >
        <span className="unseen">Here now: {others.map(saidOf).join('; ')}</span>
        {others.slice(0, SHOWN).map(({ name, organisation, hand, caret }) => (
          <span
            key={`${name} ${organisation}`}
            className={`hand-${hand} ${caret === null ? '' : styles.writing}`}
          >
            <Person name={name} hand={hand} />
          </span>
        ))}
        {more > 0 && (
          <span className={styles.more} aria-hidden="true">
            +{more}
          </span>
        )}
      </button>
      <div ref={box} id={id} className={styles.box}>
        {open && <HereList others={others} went={() => box.current?.hidePopover()} />}
      </div>
    </div>
  )
}

function useOthers(awareness: Awareness): readonly Present[] {
  const [others, setOthers] = useState<readonly Present[]>(() => othersHere(awareness))
  useEffect(() => {
    let said = ''
    const look = () => {
      const now = othersHere(awareness)
      const before = said
      said = JSON.stringify(now)
      if (said !== before) setOthers(now)
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  return others
}
