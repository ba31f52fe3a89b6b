import { Form, Link } from '@remix-run/react'
import { type BoardView, LONGEST_FIND, SORTS } from '../../domain/sign-on/board/board-view'
import { Button } from '../../ui/button'
import fields from '../../ui/field.module.css'
import styles from './board.module.css'
import { SORT_LABELS } from './filters'
import { viewAddress } from './finding'
import { ViewLink } from './view-link'

/** Looks for rows of the board and puts them in order. What is looked for is sent, and never in the address. */
export function FindForm({ view }: { view: BoardView }) {
  return (
    <div className={styles.find}>
      <Form
        method="post"
        action={viewAddress({ ...view, page: 1 })}
        role="search"
        preventScrollReset
      >
        <label className="unseen" htmlFor="find">
          Find an organisation or a person
        </label>
        <input
          id="find"
          key={view.find}
          type="search"
          name="find"
          placeholder="Find an organisation or a person"
          defaultValue={view.find}
          maxLength={LONGEST_FIND}
          autoComplete="off"
          className={fields.input}
        />
        <Button>Find</Button>
        {view.find !== '' && (
          <Link to={viewAddress({ ...view, page: 1 })} preventScrollReset className="note-size">
            Show all again
          </Link>
        )}
      </Form>
      <nav aria-label="Order">
        <ul className={styles.sorts}>
          {SORTS.map((sort) => (
            <li key={sort}>
              <ViewLink to={{ ...view, sort, page: 1 }} isCurrent={sort === view.sort}>
                {SORT_LABELS[sort]}
              </ViewLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
