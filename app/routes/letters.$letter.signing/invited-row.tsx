import type { InvitedRow as Invited } from '../../domain/sign-on/invitations/invited-rows.server'
import { Button, ButtonLink } from '../../ui/button'
import { shortDayIn } from '../../ui/dates'
import { languageName } from '../../ui/languages'
import { Tag } from '../../ui/tag'
import { ROLE } from './roles'
import styles from './table.module.css'

/** An organisation that was invited and has not signed: it has not answered, or said no. Only coordinators see it. */
export function InvitedRow({
  row,
  open,
  timeZone,
}: {
  row: Invited
  /** The letter can be signed now. */
  open: boolean
  /** Whose clocks tell the days. */
  timeZone: string
}) {
  const facts = [
    row.language && languageName(row.language),
    row.daysNeeded && `needs ${row.daysNeeded} ${row.daysNeeded === 1 ? 'day' : 'days'}`,
  ].filter(Boolean)
  return (
    <tr {...ROLE.row}>
      <td {...ROLE.cell} className={styles.pick} />
      <th scope="row" {...ROLE.rowHead} className={styles.org} id={row.id}>
        <bdi>{row.organisation}</bdi>
        {facts.length > 0 && <small>{facts.join(' · ')}</small>}
      </th>
      <td {...ROLE.cell} className={styles.who}>
        <Invitee row={row} />
      </td>
      <td {...ROLE.cell} className={styles.state}>
        <Answer row={row} />
        <small>{wentOut(row, timeZone)}</small>
      </td>
      <td {...ROLE.cell} className={`${styles.when} number`}>
        <time dateTime={row.since}>{shortDayIn(row.since, timeZone)}</time>
      </td>
      <td {...ROLE.cell} className={styles.do}>
        <span className={styles.choices}>
          <Choices row={row} open={open} />
        </span>
      </td>
    </tr>
  )
}

function Invitee({ row }: { row: Invited }) {
  if (!row.email) return <span className="hush">deleted on its day</span>
  const address = <a href={`mailto:${row.email}`}>{row.email}</a>
  return row.name ? (
    <>
      <bdi>{row.name}</bdi>
      <small>{address}</small>
    </>
  ) : (
    address
  )
}

function Answer({ row: { saidNo } }: { row: Invited }) {
  if (!saidNo) {
    return (
      <Tag tone="hush" icon="mail">
        No answer yet
      </Tag>
    )
  }
  return (
    <>
      <Tag tone="hush" icon="dash">
        Will not sign
      </Tag>
      {saidNo.words && (
        <small className={styles.words}>
          <q>
            <bdi>{saidNo.words}</bdi>
          </q>
        </small>
      )}
    </>
  )
}

function Choices({ row, open }: { row: Invited; open: boolean }) {
  const name = <span className="unseen">: {row.organisation}</span>
  return (
    <>
      {open && row.email && !row.saidNo && !row.stopped && (
        <ButtonLink small kind="quiet" to={`remind?only=${row.id}`} relative="path">
          Remind{name}
        </ButtonLink>
      )}
      {open && row.email && (
        <Button small kind="quiet" name="new-link" value={row.id}>
          New link{name}
        </Button>
      )}
      <Button small kind="quiet" name="ask" value={row.id}>
        Take back<span className="unseen"> the invitation of {row.organisation}</span>
      </Button>
    </>
  )
}

/** What went out to them, and when: nothing of what they did with it. */
function wentOut(row: Invited, timeZone: string): string {
  const day = (at: string) => shortDayIn(at, timeZone)
  const how = row.sentHow === 'mail' ? 'Invited' : 'Invited from your own mailbox'
  const reminded =
    row.remindedAt &&
    `reminded ${row.reminders === 1 ? 'once' : `${row.reminders} times`}, last on ${day(row.remindedAt)}`
  const parts = [
    `${how} on ${day(row.invitedAt)}`,
    reminded,
    row.stopped && 'wants no more reminders',
  ]
  return parts.filter(Boolean).join('; ')
}
