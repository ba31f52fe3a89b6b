import { Link } from '@remix-run/react'
import type { ListedVersion } from '../../domain/letters/versions/versions.server'
import { Moment } from '../../ui/dates'
import { Panel } from '../../ui/page'
import { Tag } from '../../ui/tag'
import { useLetter } from '../letters.$letter/use-letter'
import styles from './styles.module.css'

/** What has been fixed so far, newest first. */
export function Versions({
  versions,
  opened,
}: {
  versions: readonly ListedVersion[]
  opened: number | null
}) {
  const letter = useLetter()
  return (
    <Panel title="Fixed so far">
      <ul className={`plain ${styles.versions}`}>
        {versions.map((version) => (
          <li key={version.id}>
            <Link to={`/letters/${letter.id}/versions/${version.number}`}>
              Version {version.number}
            </Link>
            <span className="hush">
              <Moment at={version.created_at} />
              {version.fixed_by && (
                <>
                  , by <bdi>{version.fixed_by}</bdi>
                </>
              )}
            </span>
            {version.number === opened && (
              <Tag tone="good" icon="pen">
                {letter.stage === 'signing' ? 'Open for signature' : 'Signed'}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
