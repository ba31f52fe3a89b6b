import { type BoardLine, isInvited } from '../../domain/sign-on/board/board-line'
import { InvitedRow } from './invited-row'
import { ROLE } from './roles'
import { OrganisationRow } from './row'
import styles from './table.module.css'

/** The lines of one page of the board. */
export function Table({
  rows,
  coordinates,
  isSettled,
  timeZone,
  open,
}: {
  rows: readonly BoardLine[]
  coordinates: boolean
  isSettled: boolean
  open: boolean
  timeZone: string
}) {
  return (
    <table className={`table ${styles.table}`} {...ROLE.table}>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {coordinates && (
            <th scope="col" {...ROLE.columnHead}>
              <span className="unseen">Select</span>
            </th>
          )}
          <th scope="col" {...ROLE.columnHead}>
            Organisation
          </th>
          <th scope="col" {...ROLE.columnHead}>
            {coordinates ? 'Contact' : 'Signed for it by'}
          </th>
          <th scope="col" {...ROLE.columnHead}>
            State
          </th>
          <th scope="col" {...ROLE.columnHead} className={styles.when}>
            Since
          </th>
          {coordinates && (
            <th scope="col" {...ROLE.columnHead}>
              <span className="unseen">Decide</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody {...ROLE.group}>
        {rows.map((row) =>
          isInvited(row) ? (
            <InvitedRow key={row.id} row={row} open={open} timeZone={timeZone} />
          ) : (
            <OrganisationRow
              key={row.id}
              row={row}
              coordinates={coordinates}
              isSettled={isSettled}
              timeZone={timeZone}
            />
          ),
        )}
      </tbody>
    </table>
  )
}
