import { Link } from '@remix-run/react'
import type { MailState } from '../../domain/messages/mailbox.server'
import { Day, Moment } from '../../ui/dates'
import { Panel } from '../../ui/page'
import { Tag } from '../../ui/tag'
import { countOf } from '../c.$coalition/words'
import styles from './styles.module.css'

/** Whether mail goes out, and what did not arrive. */
export function MailPanel({
  by,
  waiting,
  failed,
  lastSentAt,
}: MailState & { by: 'smtp' | 'mailbox' }) {
  if (by === 'mailbox') {
    return (
      <Panel title="Email">
        <Tag tone="care" icon="mail">
          Email is not set up
        </Tag>
        <p className={styles.note}>
          Messages wait in <Link to="/mailbox">the mailbox</Link>, where you can read them and pass
          on their links. Set SMTP_URL and start again, and they go out by themselves.
        </p>
      </Panel>
    )
  }
  return (
    <Panel title="Email">
      {failed.length === 0 ? (
        <Tag tone="good" icon="tick">
          Email goes out
        </Tag>
      ) : (
        <Tag tone="bad" icon="cross">
          {countOf(failed.length, 'message')} could not be sent
        </Tag>
      )}
      <p className={styles.note}>
        {lastSentAt ? (
          <>
            The last message left on <Moment at={lastSentAt} />.
          </>
        ) : (
          'No message has left in the last week.'
        )}{' '}
        {waiting > 0 && `${countOf(waiting, 'message')} on the way, or to be tried again.`}
      </p>
      {failed.length > 0 && (
        <ul className={`plain ${styles.failed}`}>
          {failed.map((message) => (
            <li key={message.id}>
              <b>
                <bdi>{message.to}</bdi>
              </b>
              , <Day at={message.at} />: <span dir="auto">{message.error}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
