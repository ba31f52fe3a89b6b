import { Form, Link } from '@remix-run/react'
import { LONGEST_FIND } from '../../domain/sign-on/board/board-view'
import { Button } from '../../ui/button'
import fields from '../../ui/field.module.css'
import { bookAddress } from './address'
import styles from './styles.module.css'

/** Looks for organisations of the book. What is looked for is sent, and never in the address. */
export function FindForm({
  find,
  notAskedFor,
}: {
  find: string
  /** The letter that those who are shown have not been asked to sign. */
  notAskedFor: string | undefined
}) {
  return (
    <Form
      method="post"
      action={bookAddress(notAskedFor)}
      role="search"
      preventScrollReset
      className={styles.find}
    >
      <label className="unseen" htmlFor="find">
        Find an organisation or a person
      </label>
      <input
        id="find"
        key={find}
        type="search"
        name="find"
        placeholder="Find an organisation or a person"
        defaultValue={find}
        maxLength={LONGEST_FIND}
        autoComplete="off"
        className={fields.input}
      />
      <Button>Find</Button>
      {find !== '' && (
        <Link to={bookAddress(notAskedFor)} preventScrollReset className="note-size">
          Show all again
        </Link>
      )}
    </Form>
  )
}
