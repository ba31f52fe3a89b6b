import { Form, Link } from '@remix-run/react'
import { Button } from '../../ui/button'
import fields from '../../ui/field.module.css'
import { SORT_LABELS, SORTS, type View, viewAddress } from './finding'
import styles from './styles.module.css'

/** Looks for rows of the board and puts them in order, by its address. */
export function FindForm({ view }: { view: View }) {
  return (
    <Form method="get" role="search" className={styles.find} preventScrollReset>
      {view.show !== 'all' && <input type="hidden" name="show" value={view.show} />}
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
        autoComplete="off"
        className={fields.input}
      />
      <label className="unseen" htmlFor="sort">
        Order
      </label>
      <select
        id="sort"
        key={view.sort}
        name="sort"
        defaultValue={view.sort}
        className={`${fields.input} ${fields.select}`}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {SORT_LABELS[sort]}
          </option>
        ))}
      </select>
      <Button>Find</Button>
      {view.find !== '' && (
        <Link to={viewAddress({ ...view, find: '' })} preventScrollReset className="note-size">
          Show all again
        </Link>
      )}
    </Form>
  )
}
