import type { Board } from '../../domain/sign-on/board/board.server'
import type { BoardView } from '../../domain/sign-on/board/board-view'
import styles from './board.module.css'
import { ViewLink } from './view-link'

/** The way to the other rows, where there are more than one page takes. */
export function Pages({ page: { at, of }, view }: Pick<Board, 'page'> & { view: BoardView }) {
  if (of === 1) return null
  return (
    <nav className={styles.pages} aria-label="Pages of the board">
      {at > 1 && <ViewLink to={{ ...view, page: at - 1 }}>Those before</ViewLink>}
      <span>
        Page {at} of {of}
      </span>
      {at < of && <ViewLink to={{ ...view, page: at + 1 }}>More of them</ViewLink>}
    </nav>
  )
}
