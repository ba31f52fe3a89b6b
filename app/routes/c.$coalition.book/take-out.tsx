import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import styles from './styles.module.css'

/** To take somebody out who asks for it by other ways than their link. It asks first: nobody but they can come back. */
export function TakeOut({ id, name }: { id: string; name: string }) {
  return (
    <details className={styles.takeOut}>
      <summary>
        Take out<span className="unseen"> {name}</span>…
      </summary>
      <Form method="post">
        <p>
          All that the book keeps of <bdi>{name}</bdi> is deleted at once. What they signed stays.
          Only they themselves can come back, with the next letter that they sign.
        </p>
        <Button small kind="harm" name="take-out" value={id}>
          Take {name} out of the book
        </Button>
      </Form>
    </details>
  )
}
