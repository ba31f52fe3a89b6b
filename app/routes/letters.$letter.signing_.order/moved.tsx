import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Done } from '../../ui/done'

/** Where a name stands now, with the way back to before whom it stood. */
export function Moved({
  id,
  name,
  place,
  next,
}: {
  id: string
  name: string
  place: number
  next: string | null
}) {
  return (
    <Done>
      <span>
        <bdi>{name}</bdi> stands at place {place} now.
      </span>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="before" value={next ?? ''} />
        <Button small name="back" value={id}>
          Undo
        </Button>
      </Form>
    </Done>
  )
}
