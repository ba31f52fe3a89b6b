import type { BoardRow } from '../../domain/sign-on/board/board-row.server'
import { shortDayIn } from '../../ui/dates'
import { ROLE } from './roles'
import { About } from './row-about'
import { Choices, isDecidable } from './row-choices'
import { Contacts } from './row-contacts'
import { State } from './row-state'
import styles from './table.module.css'

/** One organisation on the board, with what a coordinator can do about it. */
export function OrganisationRow({
  row,
  coordinates,
  isSettled,
  timeZone,
}: {
  row: BoardRow
  coordinates: boolean
  /** The letter has been sent: only later supporters are still to be decided on. */
  isSettled: boolean
  /** Whose clocks tell the days. */
  timeZone: string
}) {
  const mayDecide = coordinates && (!isSettled || row.isLater)
  const selectable = isDecidable(row)
  return (
    <tr {...ROLE.row}>
      {coordinates && (
        <td {...ROLE.cell} className={styles.pick}>
          {mayDecide && selectable && (
            <input
              type="checkbox"
              name="id"
              value={row.id}
              aria-label={`Select ${row.organisation}`}
            />
          )}
        </td>
      )}
      <th scope="row" {...ROLE.rowHead} className={styles.org} id={row.id}>
        {row.state === 'withdrawn' ? (
          <span className="hush">The name was deleted when it left</span>
        ) : (
          <bdi>{row.organisation}</bdi>
        )}
        <About row={row} mayDecide={mayDecide} />
      </th>
      <td {...ROLE.cell} className={styles.who}>
        <Contacts row={row} mayDecide={mayDecide} />
      </td>
      <td {...ROLE.cell} className={styles.state}>
        <State row={row} />
        {row.isLater && <small>Later supporter, after the letter was sent</small>}
        {row.hiddenBy && <small>Hidden from every public page</small>}
        {row.leftAt && (
          <small>Left on {shortDayIn(row.leftAt, timeZone)}, after the letter was sent</small>
        )}
      </td>
      <td {...ROLE.cell} className={`${styles.when} number`}>
        <time dateTime={row.since}>{shortDayIn(row.since, timeZone)}</time>
      </td>
      {coordinates && (
        <td {...ROLE.cell} className={styles.do}>
          <span className={styles.choices}>
            <Choices row={row} mayDecide={mayDecide} />
          </span>
        </td>
      )}
    </tr>
  )
}
