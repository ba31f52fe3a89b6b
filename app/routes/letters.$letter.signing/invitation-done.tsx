import { Form } from '@remix-run/react'
import type { BoardView } from '../../domain/sign-on/board/board-view'
import { Button } from '../../ui/button'
import { Done } from '../../ui/done'
import { Field } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { viewAddress } from './finding'
import type { InvitationDone as Doing } from './invited.server'

/** What was just done with an invitation, or is asked before it is. */
export function InvitationDone({
  done,
  rows,
  view,
}: {
  done: Doing
  rows: readonly { readonly id: string; readonly organisation: string }[]
  view: BoardView
}) {
  switch (done.done) {
    case 'asked': {
      const row = rows.find(({ id }) => id === done.id)
      if (!row) return null
      return (
        <Strip>
          <span>
            Take back the invitation of <bdi>{row.organisation}</bdi>? Its link ends, and what was
            written about the contact is deleted.
          </span>
          <Form method="post" action={viewAddress(view)} preventScrollReset>
            {view.find !== '' && <input type="hidden" name="find" value={view.find} />}
            <Button small name="withdraw" value={row.id}>
              Take it back
            </Button>
          </Form>
        </Strip>
      )
    }
    case 'refused':
      return <Strip bad>{done.wrong}</Strip>
    case 'withdrawn':
      return <Done>The invitation is taken back, and its link opens nothing of it any more.</Done>
    case 'new link':
      return (
        <>
          <Done>Copy it now: it is shown this once. The link before it has ended.</Done>
          <Field
            id="new-link"
            label={
              <>
                The link of <bdi>{done.organisation}</bdi>
              </>
            }
            readOnly
            dir="ltr"
            defaultValue={done.link}
          />
        </>
      )
  }
}
