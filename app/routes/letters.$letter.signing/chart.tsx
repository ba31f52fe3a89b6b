import type { Rise } from '../../domain/sign-on/board/board-view'
import { dayIn, shortDayIn } from '../../ui/dates'
import styles from './chart.module.css'
import { atThisPace, daysOfRise } from './rising'

/** A round number at or above `most` that four lines divide into whole steps. */
function ceiling(most: number): number {
  const steps = [
    4, 8, 12, 20, 40, 60, 80, 100, 120, 160, 200, 240, 320, 400, 600, 1000, 2000, 4000, 10_000,
  ]
  return steps.find((step) => step >= most) ?? Math.ceil(most / 10_000) * 10_000
}

interface Rising {
  readonly rises: readonly Rise[]
  readonly from: string
  readonly to: string
  readonly now: string
  /** Whose clocks tell the days. */
  readonly timeZone: string
}

/** How many organisations have signed, day by day against the deadline; to look at, and as a table to read. */
export function Chart(rising: Rising) {
  const { rises, from, to, timeZone } = rising
  return (
    <figure className={styles.chart}>
      <figcaption>
        Organisations that have signed, {shortDayIn(from, timeZone)} to {shortDayIn(to, timeZone)}
      </figcaption>
      <Plot {...rising} />
      <details className={styles.asTable}>
        <summary>The numbers, day by day</summary>
        <div>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Signed by then</th>
              </tr>
            </thead>
            <tbody>
              {daysOfRise(rises, (at) => dayIn(at, timeZone)).map(({ day, signed }) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  <td className="number">{signed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

/** Steps, because signatures come one by one; dots for where it leads at the pace of the last week. */
function Plot({ rises, from, to, now, timeZone }: Rising) {
  const short = (at: number) => shortDayIn(new Date(at).toISOString(), timeZone)
  const day = (at: string) => dayIn(at, timeZone)
  const start = Date.parse(from)
  const end = Math.max(Date.parse(to), start + 1)
  const today = Math.min(Math.max(Date.parse(now), start), end)
  const signed = rises.at(-1)?.signed ?? 0
  const pace = atThisPace(rises, { from, now, to })
  const top = ceiling(Math.max(signed, pace ?? 0))
  const x = (at: number) => (((at - start) / (end - start)) * 100).toFixed(2)
  const y = (count: number) => (100 - (count / top) * 100).toFixed(2)

  let line = `M0 ${y(0)}`
  for (const rise of rises) {
    line += `H${x(Math.min(Math.max(Date.parse(rise.at), start), end))}V${y(rise.signed)}`
  }
  line += `H${x(today)}`
  const quarters = [1, 2, 3, 4].map((quarter) => (top / 4) * quarter)
  const share = Number(x(today))
  const said = [
    `The number of organisations rose from none on ${day(from)} to ${signed} on ${day(new Date(today).toISOString())}.`,
    pace !== null && `At the pace of the last week it reaches about ${pace} at the deadline.`,
    `The last day is ${day(to)}.`,
  ]
  return (
    <div className={styles.plot} role="img" aria-label={said.filter(Boolean).join(' ')}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.grid} d={quarters.map((count) => `M0 ${y(count)}H100`).join('')} />
        <path className={styles.area} d={`${line}V100H0Z`} />
        <path className={styles.base} d="M0 100H100" />
        {pace !== null && (
          <path className={styles.pace} d={`M${x(today)} ${y(signed)}L100 ${y(pace)}`} />
        )}
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
      {share > 25 && share < 100 && (
        <span
          className={`${styles.now} ${styles.signed}`}
          style={{
            insetInlineEnd: `${100 - share}%`,
            insetBlockEnd: `${100 - Number(y(signed))}%`,
          }}
        >
          {signed} today
        </span>
      )}
      {share > 12 && <span className={styles.x}>{short(start)}</span>}
      {share < 82 && (
        <span
          className={`${styles.x} ${styles.now}`}
          style={{ insetInlineStart: `${share}%`, translate: share > 12 ? '-50% 0' : undefined }}
        >
          {share > 12 ? short(today) : 'today'}
        </span>
      )}
      <span className={`${styles.x} ${styles.strong}`} style={{ insetInlineEnd: 0 }}>
        {short(end)}, the last day
      </span>
    </div>
  )
}
