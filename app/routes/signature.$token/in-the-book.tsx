import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'

/** Says to who is in the organisation book that they are, and leads to their entry. */
export function InTheBook({ until }: { until: string }) {
  return (
    <Form method="post">
      <p>
        You are in the organisation book of this coalition until <Day at={until} />, by your own
        wish. It outlives what is kept here: what you change or take back here changes nothing
        there.
      </p>
      <Button name="intent" value="book">
        See our entry in the book
      </Button>
    </Form>
  )
}
