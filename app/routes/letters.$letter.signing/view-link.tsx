import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { BoardView } from '../../domain/sign-on/board/board-view'
import styles from './board.module.css'
import { viewAddress } from './finding'

/**
 * Leads to another view of the board. What is looked for goes along without standing in the address: then it is a
 * button that sends it.
 */
export function ViewLink({
  to,
  isCurrent = false,
  children,
}: {
  to: BoardView
  isCurrent?: boolean
  children: ReactNode
}) {
  const current = isCurrent ? ('true' as const) : undefined
  if (to.find === '') {
    return (
      <Link
        to={viewAddress(to)}
        preventScrollReset
        aria-current={current}
        className={styles.viewLink}
      >
        {children}
      </Link>
    )
  }
  return (
    <Form method="post" action={viewAddress(to)} preventScrollReset>
      <button
        type="submit"
        name="find"
        value={to.find}
        aria-current={current}
        className={styles.viewLink}
      >
        {children}
      </button>
    </Form>
  )
}
