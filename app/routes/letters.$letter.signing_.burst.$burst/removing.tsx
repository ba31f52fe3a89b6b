import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { Panel, Row } from '../../ui/page'
import styles from './styles.module.css'

/** Asks before all of a burst is removed: there is no way back. */
export function Removing({ came, confirmed }: { came: number; confirmed: number }) {
  return (
    <Panel title={came === 1 ? 'Remove it?' : `Remove all ${came}?`}>
      <Form method="post" className={styles.held}>
        <p>
          What they wrote is deleted now and for good, and the links that were sent to them end. No
          message tells them.{' '}
          {confirmed > 0 &&
            (confirmed === 1
              ? 'One of them has confirmed an email: if it is genuine, let it in first.'
              : `${confirmed} of them have confirmed their email: let in first those that are genuine.`)}
        </p>
        <Row>
          <Button kind="harm" name="intent" value="remove">
            {came === 1 ? 'Remove it' : `Remove all ${came}`}
          </Button>
          <ButtonLink kind="quiet" to="?">
            Keep them for now
          </ButtonLink>
        </Row>
      </Form>
    </Panel>
  )
}
