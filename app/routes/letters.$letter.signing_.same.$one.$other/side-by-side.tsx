import type { ReactNode } from 'react'
import type { BoardRow } from '../../domain/sign-on/board/board-row.server'
import { KIND_LABELS } from '../../domain/sign-on/signing/kinds'
import { Day } from '../../ui/dates'
import { ROLE } from '../letters.$letter.signing/roles'
import styles from './styles.module.css'

const STATES: Readonly<Record<BoardRow['state'], string>> = {
  unconfirmed: 'To confirm',
  considering: 'Considering',
  confirmed: 'Waits for you',
  accepted: 'On the list',
  declined: 'Declined',
  withdrawn: 'Left',
  merged: 'Part of another',
}

const NAMING = {
  organisation: 'Only the organisation',
  person: 'The organisation, with the person',
  none: 'Not in public',
} as const

/** What is said of a row, line by line. */
const LINES: readonly { readonly label: string; readonly of: (row: BoardRow) => ReactNode }[] = [
  { label: 'What it is', of: (row) => row.kind && KIND_LABELS[row.kind] },
  { label: 'Country or region', of: (row) => row.country },
  { label: 'Website', of: (row) => row.website?.replace(/^https?:\/\//, '') },
  { label: 'Number', of: (row) => row.number },
  { label: 'In public', of: (row) => NAMING[row.naming] },
  { label: 'Sentence', of: (row) => row.sentence },
  { label: 'Stands', of: (row) => STATES[row.state] },
  { label: 'Signed', of: (row) => row.signedAt && <Day at={row.signedAt} /> },
  {
    label: 'For it',
    of: (row) =>
      row.contacts.map((one) => (
        <span key={one.id} className={styles.person}>
          <bdi>{[one.name, one.role, one.email].filter(Boolean).join(', ')}</bdi>
        </span>
      )),
  },
]

/** Two rows of the board beside each other, so that what differs is seen. */
export function SideBySide({ one, other }: { one: BoardRow; other: BoardRow }) {
  return (
    <div className={styles.frame}>
      <table className={`table ${styles.pair}`} {...ROLE.table}>
        <thead {...ROLE.group}>
          <tr {...ROLE.row}>
            <td {...ROLE.cell} />
            {[one, other].map((row) => (
              <th key={row.id} scope="col" {...ROLE.columnHead}>
                <bdi>{row.organisation}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.group}>
          {LINES.filter(({ of }) => of(one) || of(other)).map(({ label, of }) => (
            <tr key={label} {...ROLE.row}>
              <th scope="row" {...ROLE.rowHead}>
                {label}
              </th>
              {[one, other].map((row) => (
                <td key={row.id} {...ROLE.cell}>
                  <bdi>{of(row) || <span className="hush">nothing</span>}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
