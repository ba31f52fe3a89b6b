import type { BoardRow } from '../../domain/sign-on/board/board-row.server'
import { Button, ButtonLink } from '../../ui/button'

/** Somebody has signed there, and still does. */
export const isDecidable = ({ state }: Pick<BoardRow, 'state'>): boolean =>
  state === 'confirmed' || state === 'accepted' || state === 'declined'

/** What a coordinator can do about a row: to decide, where that is still open, and to hide a name. */
export function Choices({ row, mayDecide }: { row: BoardRow; mayDecide: boolean }) {
  return (
    <>
      {mayDecide && <Decisions row={row} />}
      {row.state === 'accepted' && row.hiddenBy !== 'contact' && (
        <Button small kind="quiet" name={row.hiddenBy ? 'show' : 'hide'} value={row.id}>
          {row.hiddenBy ? 'Show' : 'Hide'}
          <span className="unseen"> the name in public: {row.organisation}</span>
        </Button>
      )}
    </>
  )
}

function Decisions({ row }: { row: BoardRow }) {
  const name = <span className="unseen"> {row.organisation}</span>
  if (row.state === 'confirmed') {
    return (
      <>
        <Button small name="one" value={`accept ${row.id}`}>
          Accept{name}
        </Button>
        <ButtonLink small kind="quiet" to={`decline/${row.id}`} relative="path">
          Decline{name}
        </ButtonLink>
      </>
    )
  }
  if (row.state === 'accepted') {
    return (
      <ButtonLink small kind="quiet" to={`decline/${row.id}`} relative="path">
        Take off<span className="unseen"> the list: {row.organisation}</span>
      </ButtonLink>
    )
  }
  if (row.state === 'declined') {
    return (
      <>
        <Button small kind="quiet" name="one" value={`accept ${row.id}`}>
          Accept{name}
        </Button>
        <Button small kind="quiet" name="one" value={`wait ${row.id}`}>
          Undo<span className="unseen"> declining {row.organisation}</span>
        </Button>
      </>
    )
  }
  return null
}
