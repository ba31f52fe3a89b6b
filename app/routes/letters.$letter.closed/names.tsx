import type { BoardRow } from '../../domain/sign-on/board-row.server'
import { Day } from '../../ui/dates'
import styles from './styles.module.css'

type Row = Pick<
  BoardRow,
  'id' | 'signatory' | 'organisation' | 'naming' | 'hiddenBy' | 'leftAt' | 'signedAt'
> & { person: { name: string | null; role: string | null; employer: string | null } | null }

/** Who signed, in the order of the letter's lists. */
export function Names({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <ol className={styles.names}>
      {rows.map((row) => (
        <li key={row.id}>
          <bdi>{row.organisation}</bdi>
          <small>
            {row.person && (
              <>
                <bdi>{besideOf(row)}</bdi>,{' '}
              </>
            )}
            {row.hiddenBy
              ? 'hidden from every public page, '
              : row.naming === 'none' && 'not named in public, '}
            {row.signedAt && <Day at={row.signedAt} />}
            {row.leftAt && (
              <>
                ; left on <Day at={row.leftAt} />, after the letter was sent
              </>
            )}
          </small>
        </li>
      ))}
    </ol>
  )
}

/** An organisation's person with their role; of a person, what they do and where. */
const besideOf = ({ signatory, person }: Row): string =>
  [signatory === 'person' ? null : person?.name, person?.role, person?.employer]
    .filter(Boolean)
    .join(', ')
