import { Link } from '@remix-run/react'
import type { BoardRow } from '../../domain/sign-on/board/board-row.server'
import { shortDay } from '../../ui/dates'
import { Tag } from '../../ui/tag'

const LIKE = {
  website: 'Same website as',
  name: 'Nearly the same name as',
  'short name': 'One may be short for the other:',
} as const

/** Where it stands, in a word, with what a coordinator should know about it. */
export function State({ row }: { row: BoardRow }) {
  switch (row.state) {
    case 'accepted':
      return (
        <>
          {row.again ? (
            <>
              <Tag tone="care" icon="wait">
                To confirm again
              </Tag>
              {row.versions.length > 0 && <small>Signed {saidVersions(row.versions)}</small>}
            </>
          ) : (
            <Tag tone="good" icon="tick">
              Signed
            </Tag>
          )}
          <Twins row={row} />
        </>
      )
    case 'confirmed':
      return (
        <>
          {row.twins.length > 0 ? (
            <Tag tone="care" icon="twin">
              Possible duplicate
            </Tag>
          ) : (
            <Tag tone="care" icon="open">
              Waits for you
            </Tag>
          )}
          <Twins row={row} />
          {row.again && <small>Signed an earlier text; to confirm again</small>}
        </>
      )
    case 'unconfirmed':
      return (
        <>
          <Tag tone="hush" icon="wait">
            To confirm
          </Tag>
          <small>Link sent, not used yet</small>
        </>
      )
    case 'considering':
      return (
        <>
          <Tag tone="hush" icon="wait">
            Considering
          </Tag>
          {row.consideringUntil && <small>Decides by {shortDay(row.consideringUntil)}</small>}
        </>
      )
    case 'declined':
      return (
        <>
          <Tag tone="hush" icon="dash">
            Declined
          </Tag>
          {row.contacts.map(
            (one) =>
              one.declineReason && (
                <small key={one.id}>
                  <q>
                    <bdi>{one.declineReason}</bdi>
                  </q>
                </small>
              ),
          )}
        </>
      )
    case 'merged':
      return null
    case 'withdrawn':
      return (
        <Tag tone="hush" icon="cross">
          Left
        </Tag>
      )
  }
}

const saidVersions = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'version' : 'versions'} ${numbers.join(', ')}`

/** Which others may be the same organisation, and why, and which are not, as a coordinator said. */
function Twins({ row }: { row: BoardRow }) {
  const [first] = row.twins
  return (
    <>
      {first && (
        <small>
          {LIKE[first.because]} <Compare row={row} others={row.twins} />
        </small>
      )}
      {row.keptApartFrom.length > 0 && (
        <small>
          Kept apart from <Compare row={row} others={row.keptApartFrom} />
        </small>
      )}
    </>
  )
}

function Compare({
  row,
  others,
}: {
  row: BoardRow
  others: readonly { readonly id: string; readonly organisation: string }[]
}) {
  return others.map((other, at) => (
    <span key={other.id}>
      {at > 0 && ', '}
      <Link to={`same/${row.id}/${other.id}`} relative="path">
        <bdi>{other.organisation}</bdi>
        <span className="unseen">: compare the two</span>
      </Link>
    </span>
  ))
}
