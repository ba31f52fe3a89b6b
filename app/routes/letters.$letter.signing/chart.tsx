import type { Rise } from '../../domain/sign-on/board/board-view'
import { dayIn, shortDayIn } from '../../ui/dates'
import styles from './styles.module.css'

/** A round number at or above `most` that four lines divide into whole steps. */
function ceiling(most: number): number {
  const steps = [4, 8, 12, 20, 40, 60, 80, 100, 200, 400, 1000, 2000, 4000, 10_000]
  return steps.find((step) => step >= most) ?? Math.ceil(most / 10_000) * 10_000
}

/** How many organisations have signed, day by day: steps, because signatures come one by one. */
export function Chart({
  rises,
  from,
  to,
  now,
  timeZone,
}: {
  rises: readonly Rise[]
  from: string
  to: string
  now: string
  /** Whose clocks tell the days. */
  timeZone: string
}) {
  const short = (at: number) => shortDayIn(new Date(at).toISOString(), timeZone)
  const day = (at: string) => dayIn(at, timeZone)
  const start = Date.parse(from)
  const end = Math.max(Date.parse(to), start + 1)
  const today = Math.min(Math.max(Date.parse(now), start), end)
  const signed = rises.at(-1)?.signed ?? 0
  const top = ceiling(signed)
  const x = (at: number) => (((at - start) / (end - start)) * 100).toFixed(2)
  const y = (count: number) => (100 - (count / top) * 100).toFixed(2)

  let line = `M0 ${y(0)}`
  for (const rise of rises) {
    line += `H${x(Math.min(Math.max(Date.parse(rise.at), start), end))}V${y(rise.signed)}`
  }
  line += `H${x(today)}`
  const quarters = [1, 2, 3, 4].map((quarter) => (top / 4) * quarter)
  const share = Number(x(today))
  return (
    <figure className={styles.chart}>
      <figcaption>Organisations that have signed, from the first day to the last</figcaption>
      <div
        className={styles.plot}
        role="img"
        aria-label={`The number of organisations rose from none on ${day(from)} to ${signed} on ${day(new Date(today).toISOString())}. The last day is ${day(to)}.`}
      >
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path
            className={styles.grid}
            d={quarters.map((count) => `M0 ${y(count)}H100`).join('')}
          />
          <path className={styles.area} d={`${line}V100H0Z`} />
          <path className={styles.base} d="M0 100H100" />
          <path className={styles.end} d="M100 0V100" />
          <path className={styles.soFar} d={line} />
        </svg>
        {[0, ...quarters].map((count) => (
          <span
            key={count}
            className={styles.y}
            style={{ insetBlockEnd: `${100 - Number(y(count))}%` }}
          >
            {count}
          </span>
        ))}
        {share > 12 && <span className={styles.x}>{short(start)}</span>}
        {share < 88 && (
          <span
            className={`${styles.x} ${styles.now}`}
            style={{ insetInlineStart: `${share}%`, translate: share > 12 ? '-50% 0' : undefined }}
          >
            {short(today)}
          </span>
        )}
        <span className={`${styles.x} ${styles.strong}`} style={{ insetInlineEnd: 0 }}>
          {short(end)}
        </span>
      </div>
    </figure>
  )
}
