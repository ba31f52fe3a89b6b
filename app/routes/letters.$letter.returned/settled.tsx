import { Form, Link, useNavigation } from '@remix-run/react'
import type { SettledInCopy } from '../../domain/letters/returned/returned-report.server'
import { Button } from '../../ui/button'
import styles from './styles.module.css'

interface SettledProps {
  readonly letterId: string
  readonly settled: readonly SettledInCopy[]
  /** Whether this person may accept and reject. */
  readonly mayWrite: boolean
}

/** What was accepted or rejected in the copy and is still open here, with one button to follow it. */
export function Settled({ letterId, settled, mayWrite }: SettledProps) {
  const sending = useNavigation().state !== 'idle'
  return (
    <section className={styles.settled} aria-labelledby="settled">
      <h2 id="settled">Accepted or rejected in the copy</h2>
      <ul>
        {settled.map(({ id, how, said }) => (
          <li key={id}>
            <strong>{how === 'accepted' ? 'Accepted' : 'Rejected'} in the copy:</strong>{' '}
            <Link to={`/letters/${letterId}?suggestion=${encodeURIComponent(id)}`}>
              <bdi>{said}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Form method="post">
          <p>{settled.length === 1 ? 'It is' : 'They are'} still open in the letter.</p>
          <Button kind="primary" disabled={sending}>
            {sending
              ? 'Doing the same here'
              : settled.length === 1
                ? 'Do the same here'
                : `Do the same here with all ${settled.length}`}
          </Button>
        </Form>
      ) : (
        <p>
          Editors and coordinators accept or reject {settled.length === 1 ? 'it' : 'them'} in the
          text.
        </p>
      )}
    </section>
  )
}
