import { Form, Link } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { FILTER_LABELS, FILTERS, type Filter, MATCHES } from './filters'
import { ROLE } from './roles'
import { OrganisationRow, type Row } from './row'
import styles from './styles.module.css'

/** The organisations of a letter, by where they stand, with what a coordinator decides. */
export function Organisations({
  letterId,
  rows,
  filter,
  withdrawn,
  coordinates,
  mayDecide,
}: {
  letterId: string
  rows: readonly Row[]
  filter: Filter
  withdrawn: number
  coordinates: boolean
  /** They coordinate, and the letter has not been sent. */
  mayDecide: boolean
}) {
  const shown = rows.filter(MATCHES[filter])
  const selectable =
    mayDecide && shown.some((row) => row.state !== 'unconfirmed' && row.state !== 'considering')
  return (
    <section className={styles.board} aria-labelledby="organisations">
      <div className={styles.boardHead}>
        <h2 id="organisations">Organisations</h2>
        {coordinates && rows.length > 0 && (
          <Link to={`/letters/${letterId}/signing.csv`} reloadDocument className="note-size">
            Download as CSV
          </Link>
        )}
      </div>
      {coordinates && rows.length > 0 && (
        <nav aria-label="Filter by state">
          <ul className={styles.filters}>
            {FILTERS.map((one) => {
              const count = rows.filter(MATCHES[one]).length
              if (count === 0 && one !== 'all' && one !== filter) return null
              return (
                <li key={one}>
                  <Link
                    to={one === 'all' ? '?' : `?show=${one}`}
                    preventScrollReset
                    aria-current={one === filter ? 'true' : undefined}
                  >
                    {FILTER_LABELS[one]}
                    <b className="number">{count}</b>
                  </Link>
                </li>
              )
            })}
          </ul>
        </nav>
      )}
      {rows.length === 0 ? (
        <Empty title="Nobody has signed yet">
          Send the address above to organisations that may agree. Each signature comes here once its
          contact has confirmed it by email, and is listed once a coordinator accepts it.
        </Empty>
      ) : shown.length === 0 ? (
        <p className={styles.none}>Nothing here at the moment.</p>
      ) : (
        <Form method="post" preventScrollReset>
          {selectable && (
            <div className={styles.many}>
              <span>With those selected:</span>
              <Button small name="many" value="accept">
                Accept
              </Button>
              <Button small kind="quiet" name="many" value="decline">
                Decline
              </Button>
            </div>
          )}
          <Table rows={shown} coordinates={coordinates} mayDecide={mayDecide} />
        </Form>
      )}
      <p className={styles.more}>
        {rows.length > 0 && `${shown.length} of ${rows.length}. `}
        {withdrawn > 0 &&
          (withdrawn === 1
            ? 'One organisation took its signature back; it is not listed.'
            : `${withdrawn} organisations took their signature back; they are not listed.`)}
      </p>
    </section>
  )
}

function Table({
  rows,
  coordinates,
  mayDecide,
}: {
  rows: readonly Row[]
  coordinates: boolean
  mayDecide: boolean
}) {
  return (
    <table className={`table ${styles.table}`} {...ROLE.table}>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {mayDecide && (
            <th scope="col" {...ROLE.columnHead}>
              <span className="unseen">Select</span>
            </th>
          )}
          <th scope="col" {...ROLE.columnHead}>
            Organisation
          </th>
          <th scope="col" {...ROLE.columnHead}>
            Signed for it by
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
        {rows.map((row) => (
          <OrganisationRow key={row.id} row={row} coordinates={coordinates} mayDecide={mayDecide} />
        ))}
      </tbody>
    </table>
  )
}
