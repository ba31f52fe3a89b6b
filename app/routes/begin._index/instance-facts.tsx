import { Link } from '@remix-run/react'
import { Beside } from '../../ui/door'
import { Tag } from '../../ui/tag'
import styles from './styles.module.css'

/** How this instance stands, for its operator: where things are kept, where it is, and its mail. */
export function InstanceFacts({
  storage,
  address,
  mail,
}: {
  storage: 'sqlite' | 'postgres'
  address: string
  mail: 'smtp' | 'mailbox'
}) {
  return (
    <Beside title="This instance">
      <ul className={`plain ${styles.facts}`}>
        <li>
          <Tag tone="good" icon="tick">
            Storage is ready
          </Tag>
          <small>
            {storage === 'sqlite' ? 'one file, undersigned.db, in its data folder' : 'PostgreSQL'}
          </small>
        </li>
        <li>
          <Tag tone="good" icon="tick">
            Its address
          </Tag>
          <small>{address}</small>
        </li>
        <li>
          {mail === 'smtp' ? (
            <>
              <Tag tone="good" icon="tick">
                Email goes out
              </Tag>
              <small>
                How it fares stands on <Link to="/operator">its page</Link>.
              </small>
            </>
          ) : (
            <>
              <Tag tone="care" icon="mail">
                Email is not set up
              </Tag>
              <small>
                Messages wait in <Link to="/mailbox">the mailbox</Link>, where you can read them and
                pass on their links.
              </small>
            </>
          )}
        </li>
      </ul>
    </Beside>
  )
}
