import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { Row } from '../../ui/page'
import styles from './lead.module.css'

/** Asks before signing is closed, and says what that means. */
export function CloseForm({ accepted, waiting }: { accepted: number; waiting: number }) {
  return (
    <Form method="post" className={styles.ask}>
      <h2>Close signing now?</h2>
      <p>
        The page says so at once, and nobody can sign any more.{' '}
        {accepted === 1
          ? 'The one organisation that has signed stays on the list.'
          : `The ${accepted} organisations that have signed stay on the list.`}{' '}
        {waiting > 0 && 'Those that wait can still be accepted. '}
        Contact data is deleted 28 days from today. You can open it again until the letter is sent.
      </p>
      <Row>
        <Button kind="primary" name="intent" value="close">
          Close signing
        </Button>
        <ButtonLink kind="quiet" to="?" preventScrollReset>
          Keep it open
        </ButtonLink>
      </Row>
    </Form>
  )
}
