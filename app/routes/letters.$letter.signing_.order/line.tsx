import type { ReactNode } from 'react'
import type { Placed } from '../../domain/sign-on/board/order-page.server'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import styles from './styles.module.css'

/** One name with its place, and the ways to move it. */
export function Line({
  one,
  total = 0,
  first = 0,
  mayMove = false,
  isFixed = false,
  handle,
}: {
  one: Placed
  /** How many are on the list, and how many of them stand first for good. */
  total?: number
  first?: number
  mayMove?: boolean
  /** The others can be moved, and this one cannot. */
  isFixed?: boolean
  /** By what it is dragged. */
  handle?: ReactNode
}) {
  return (
    <>
      {handle}
      <span className={`${styles.place} number`}>{one.place}</span>
      <bdi className={styles.name}>{one.name}</bdi>
      {isFixed && <span className="hush note-size">leads the letter, and stands first</span>}
      {mayMove && (
        <span className={styles.moves}>
          <Button small name="move" value={`up ${one.id}`} disabled={one.place === first + 1}>
            <Icon name="up" />
            <span className="unseen">Move {one.name} up</span>
          </Button>
          <Button small name="move" value={`down ${one.id}`} disabled={one.place === total}>
            <Icon name="down" />
            <span className="unseen">Move {one.name} down</span>
          </Button>
        </span>
      )}
    </>
  )
}
