import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import styles from './styles.module.css'

/** The names in their order, each with a way up and down where the order is by hand. */
export function ByHand({
  organisations,
  mayMove,
}: {
  organisations: readonly { id: string; name: string }[]
  mayMove: boolean
}) {
  const last = organisations.length - 1
  return (
    <Form method="post" preventScrollReset>
      <ol className={styles.names}>
        {organisations.map(({ id, name }, at) => (
          <li key={id} id={id}>
            <span className={styles.line}>
              <bdi>{name}</bdi>
              {mayMove && (
                <span className={styles.moves}>
                  <Button small name="move" value={`up ${id}`} disabled={at === 0}>
                    <Icon name="up" />
                    <span className="unseen">Move {name} up</span>
                  </Button>
                  <Button small name="move" value={`down ${id}`} disabled={at === last}>
                    <Icon name="down" />
                    <span className="unseen">Move {name} down</span>
                  </Button>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Form>
  )
}
