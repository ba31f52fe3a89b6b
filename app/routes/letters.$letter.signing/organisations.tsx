import { Form, Link } from '@remix-run/react'
import type { Board } from '../../domain/sign-on/board/board.server'
import { isInvited } from '../../domain/sign-on/board/board-line'
import { type BoardView, FILTERS } from '../../domain/sign-on/board/board-view'
import { Button, ButtonLink } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Row } from '../../ui/page'
import styles from './board.module.css'
import { FILTER_LABELS } from './filters'
import { FindForm } from './find-form'
import { viewAddress } from './finding'
import { Pages } from './pages'
import { isDecidable } from './row-choices'
import { Table } from './table'
import table from './table.module.css'
import { ViewLink } from './view-link'

/** The organisations of a letter, by where they stand, with what a coordinator decides. */
export function Organisations({
  letterId,
  board,
  coordinates,
  isSettled,
  timeZone,
}: {
  letterId: string
  board: Pick<Board, 'rows' | 'page' | 'total' | 'found' | 'counts' | 'open'> & { view: BoardView }
  coordinates: boolean
  /** The letter has been sent: only later supporters are still to be decided on. */
  isSettled: boolean
  /** Whose clocks tell the days. */
  timeZone: string
}) {
  const { rows, total, found, view } = board
  const { withdrawn } = board.counts
  const selectable =
    coordinates &&
    rows.some((row) => !isInvited(row) && isDecidable(row) && (!isSettled || row.isLater))
  return (
    <section className={styles.board} aria-labelledby="organisations">
      <div className={styles.boardHead}>
        <h2 id="organisations">Organisations</h2>
        {coordinates && (
          <Row>
            {total > 0 && (
              <>
                <Link to={`/letters/${letterId}/signing.csv`} reloadDocument className="note-size">
                  Download as CSV
                </Link>
                <Link to={`/letters/${letterId}/signing.json`} reloadDocument className="note-size">
                  as JSON
                </Link>
                <Link to={`/letters/${letterId}/signing/order`} className="note-size">
                  Order of the names
                </Link>
              </>
            )}
            <ButtonLink small to={`/letters/${letterId}/signing/add`}>
              Add by hand
            </ButtonLink>
            {board.open && (
              <>
                <ButtonLink small to={`/letters/${letterId}/signing/invite`}>
                  Invite
                </ButtonLink>
                <ButtonLink small to={`/letters/${letterId}/signing/remind`}>
                  Remind
                </ButtonLink>
              </>
            )}
          </Row>
        )}
      </div>
      {coordinates && total > 0 && (
        <nav aria-label="Filter by state">
          <ul className={styles.filters}>
            {FILTERS.map((one) => {
              const count = found[one]
              if (count === 0 && one !== 'all' && one !== view.show) return null
              return (
                <li key={one}>
                  <ViewLink to={{ ...view, show: one, page: 1 }} isCurrent={one === view.show}>
                    {FILTER_LABELS[one]}
                    <b className="number">{count}</b>
                  </ViewLink>
                </li>
              )
            })}
          </ul>
        </nav>
      )}
      {total > 0 && <FindForm view={view} />}
      {total === 0 ? (
        <Empty title="Nobody has signed yet">
          Send the address above to organisations that may agree. Each signature comes here once its
          contact has confirmed it by email, and is listed once a coordinator accepts it.
        </Empty>
      ) : rows.length === 0 ? (
        <p className={styles.none}>
          {view.find === ''
            ? 'Nothing here at the moment.'
            : `Nothing here has “${view.find}” in it. Try fewer words, or another state.`}
        </p>
      ) : (
        <Form method="post" action={viewAddress(view)} preventScrollReset>
          {view.find !== '' && <input type="hidden" name="find" value={view.find} />}
          {selectable && (
            <div className={table.many}>
              <span>With those selected:</span>
              <Button small name="many" value="accept">
                Accept
              </Button>
              <Button small kind="quiet" name="many" value="decline">
                Decline
              </Button>
            </div>
          )}
          <Table {...{ rows, coordinates, isSettled, timeZone, open: board.open }} />
        </Form>
      )}
      <Pages {...board} />
      <p className={styles.more}>
        {total > 0 && `${found[view.show]} of ${total}. `}
        {withdrawn > 0 &&
          !coordinates &&
          (withdrawn === 1
            ? 'One organisation took its signature back; it is not listed.'
            : `${withdrawn} organisations took their signature back; they are not listed.`)}
      </p>
    </section>
  )
}
