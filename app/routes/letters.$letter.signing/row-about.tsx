import type { BoardRow } from '../../domain/sign-on/board/board-row.server'
import { KIND_LABELS } from '../../domain/sign-on/signing/kinds'

/** What is known of who signs, below the name. */
export function About({ row }: { row: BoardRow }) {
  const facts = [row.kind && KIND_LABELS[row.kind], row.country, row.number].filter(Boolean)
  return (
    <>
      {row.signatory === 'person' && <small>in a personal capacity</small>}
      {row.website && <small>{row.website.replace(/^https?:\/\//, '')}</small>}
      {facts.length > 0 && (
        <small>
          <bdi>{facts.join(' · ')}</bdi>
        </small>
      )}
      {row.alsoSignedAs.length > 0 && (
        <small>
          Signed as <bdi>{row.alsoSignedAs.join(', ')}</bdi> too
        </small>
      )}
      {row.sentence && (
        <small>
          <q>
            <bdi>{row.sentence}</bdi>
          </q>
        </small>
      )}
    </>
  )
}
