import { Link } from '@remix-run/react'
import { timeSpan } from '../../domain/letters/history/time-span'
import type { Burst } from '../../domain/sign-on/floods/held-apart.server'
import { Strip } from '../../ui/strip'
import styles from './lead.module.css'

/** Says for coordinators that something is held apart, and leads to it. */
export function Bursts({
  letter,
  bursts,
}: {
  letter: { id: string; timeZone: string }
  bursts: readonly Burst[]
}) {
  if (bursts.length === 0) return null
  return (
    <div className={styles.bursts}>
      {bursts.map(({ id, came, beganAt, endedAt }) => (
        <Strip key={id}>
          <span>
            {came === 1 ? 'One sign-on' : `${came} sign-ons`} came during a burst on{' '}
            {timeSpan(beganAt, endedAt, letter.timeZone)}. {came === 1 ? 'It is' : 'They are'} held
            apart: not on the board, and not counted.
          </span>
          <Link to={`/letters/${letter.id}/signing/burst/${id}`}>
            Let {came === 1 ? 'it' : 'them'} in or remove {came === 1 ? 'it' : 'them'}
          </Link>
        </Strip>
      ))}
    </div>
  )
}
