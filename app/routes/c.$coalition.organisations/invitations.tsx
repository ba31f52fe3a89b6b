import { Form } from '@remix-run/react'
import type { WaitingInvitation } from '../../domain/coalitions/invitations.server'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Panel, Row } from '../../ui/page'
import { Tag } from '../../ui/tag'
import styles from './styles.module.css'

/** Who has been invited and has not answered. */
export function Invitations({ invitations }: { invitations: readonly WaitingInvitation[] }) {
  if (invitations.length === 0) return null
  return (
    <Panel title="Invited">
      <ul className={`plain ${styles.invited}`}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <p>
              <b>
                <bdi>{invitation.email ?? 'Whoever has the link'}</bdi>
              </b>
              , as {invitation.role}
              {invitation.organisation && (
                <>
                  {' '}
                  for <bdi>{invitation.organisation}</bdi>
                </>
              )}
            </p>
            {invitation.ended ? (
              <Tag tone="care" icon="wait">
                its fourteen days are over
              </Tag>
            ) : (
              <p className="hush note-size">
                open until <Day at={invitation.until} />
              </p>
            )}
            <Form method="post">
              <input type="hidden" name="invitation" value={invitation.id} />
              <Row>
                {invitation.email && (
                  <Button small name="intent" value="resend">
                    Send again
                  </Button>
                )}
                <Button small kind="quiet" name="intent" value="withdraw">
                  Withdraw
                </Button>
              </Row>
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
