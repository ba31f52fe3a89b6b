import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Paper } from '../../ui/public-page'

/** Until when an entry stays, and the way to keep it for another year. */
export function RenewForm({ keptUntil }: { keptUntil: string }) {
  return (
    <Paper>
      <h2>
        It stays until <Day at={keptUntil} />
      </h2>
      <Form method="post">
        <p>
          We ask you thirty days before, and once more seven days before. Without an answer it goes
          by itself on that day.
        </p>
        <Button kind="primary" name="intent" value="renew">
          Keep it for a year from today
        </Button>
      </Form>
    </Paper>
  )
}
