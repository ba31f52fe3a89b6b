import { Form, Link } from '@remix-run/react'
import type { InvitedRow } from '../../domain/sign-on/invitations/invited-rows.server'
import { Button } from '../../ui/button'
import { Done } from '../../ui/done'
import { Field } from '../../ui/field'
import { languageName } from '../../ui/languages'
import { Strip } from '../../ui/strip'
import { Tag } from '../../ui/tag'
import styles from './invited.module.css'
import type { InvitationDone } from './invited.server'
import {
  INVITED_FILTERS,
  INVITED_LABELS,
  INVITED_MATCHES,
  type InvitedFilter,
} from './invited-filters'
import board from './styles.module.css'

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** The organisations that were invited and have not signed: who has not answered, and who said no. */
export function Invited({
  rows,
  show,
  done,
  open,
}: {
  rows: readonly InvitedRow[]
  show: InvitedFilter
  done: InvitationDone | null
  /** The letter can be signed now. */
  open: boolean
}) {
  const shown = rows.filter(INVITED_MATCHES[show])
  return (
    <section className={`${board.board} ${styles.invited}`} aria-labelledby="invited">
      <div className={board.boardHead}>
        <h2 id="invited">Invited</h2>
      </div>
      {done && <WhatWasDone done={done} rows={rows} />}
      <nav aria-label="Filter the invited">
        <ul className={board.filters}>
          {INVITED_FILTERS.map((one) => (
            <li key={one}>
              <Link
                to={one === 'all' ? '?#invited' : `?invited=${one}#invited`}
                preventScrollReset
                aria-current={one === show ? 'true' : undefined}
                className={board.viewLink}
              >
                {INVITED_LABELS[one]}
                <b className="number">{rows.filter(INVITED_MATCHES[one]).length}</b>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 ? (
        <p className={board.none}>Nothing here at the moment.</p>
      ) : (
        <Form method="post" preventScrollReset>
          <ul className={`plain ${styles.rows}`}>
            {shown.map((row) => (
              <li key={row.id}>
                <Invitation row={row} open={open} />
              </li>
            ))}
          </ul>
        </Form>
      )}
    </section>
  )
}

function Invitation({ row, open }: { row: InvitedRow; open: boolean }) {
  const name = <span className="unseen">: {row.organisation}</span>
  const facts = [
    row.language && languageName(row.language),
    row.daysNeeded && `needs ${row.daysNeeded} ${row.daysNeeded === 1 ? 'day' : 'days'}`,
  ].filter(Boolean)
  return (
    <>
      <div>
        <bdi className={styles.name}>{row.organisation}</bdi>
        {row.email && (
          <small>
            <bdi>{[row.name, row.email].filter(Boolean).join(', ')}</bdi>
          </small>
        )}
        {facts.length > 0 && <small>{facts.join(' · ')}</small>}
      </div>
      <div>
        {row.saidNo ? (
          <>
            <Tag tone="hush" icon="dash">
              Will not sign
            </Tag>
            {row.saidNo.words && (
              <small className={styles.words}>
                <q>
                  <bdi>{row.saidNo.words}</bdi>
                </q>
              </small>
            )}
          </>
        ) : (
          <Tag tone="hush" icon="mail">
            No answer yet
          </Tag>
        )}
        <small>{wentOut(row)}</small>
      </div>
      <div className={styles.do}>
        {open && row.email && (
          <Button small kind="quiet" name="new-link" value={row.id}>
            New link{name}
          </Button>
        )}
        <Button small kind="quiet" name="ask" value={row.id}>
          Take back<span className="unseen"> the invitation of {row.organisation}</span>
        </Button>
      </div>
    </>
  )
}

/** What went out to them, and when: nothing of what they did with it. */
function wentOut(row: InvitedRow): string {
  const how = row.sentHow === 'mail' ? 'Invited' : 'Invited from your own mailbox'
  const reminded =
    row.remindedAt &&
    `reminded ${row.reminders === 1 ? 'once' : `${row.reminders} times`}, last on ${SHORT.format(new Date(row.remindedAt))}`
  const parts = [
    `${how} on ${SHORT.format(new Date(row.invitedAt))}`,
    reminded,
    row.stopped && 'wants no more reminders',
  ]
  return parts.filter(Boolean).join('; ')
}

function WhatWasDone({ done, rows }: { done: InvitationDone; rows: readonly InvitedRow[] }) {
  if (done.done === 'asked') {
    const row = rows.find(({ id }) => id === done.id)
    if (!row) return null
    return (
      <Strip>
        <span>
          Take back the invitation of <bdi>{row.organisation}</bdi>? Its link ends, and what was
          written about the contact is deleted.
        </span>
        <Form method="post" preventScrollReset>
          <Button small name="withdraw" value={row.id}>
            Take it back
          </Button>
        </Form>
      </Strip>
    )
  }
  if (done.done === 'refused') return <Strip bad>{done.wrong}</Strip>
  if (done.done === 'withdrawn') {
    return <Done>The invitation is taken back, and its link opens nothing of it any more.</Done>
  }
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
