import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Paper } from '../../ui/public-page'

/** To leave, with one press. */
export function LeaveForm() {
  return (
    <Paper>
      <h2>Leave the book</h2>
      <Form method="post">
        <p>
          All that is kept here is deleted at once. Letters that you signed stay signed. You can
          come back with the next letter that you sign.
        </p>
        <Button kind="harm" name="intent" value="leave">
          Leave and delete the entry
        </Button>
      </Form>
    </Paper>
  )
}
