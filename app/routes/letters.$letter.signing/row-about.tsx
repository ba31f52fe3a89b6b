import type { BoardRow } from '../../domain/sign-on/board/board-row.server'
import { KIND_LABELS } from '../../domain/sign-on/signing/kinds'
import { Button } from '../../ui/button'
import styles from './table.module.css'

/** What is known of who signs, below the name. */
export function About({ row, mayDecide }: { row: BoardRow; mayDecide: boolean }) {
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
      {row.alsoSignedAs.map((part) => (
        <small key={part.id} className={styles.part}>
          <span>
            Signed as <bdi>{part.organisation}</bdi> too
          </span>
          {mayDecide && part.canPart && (
            <Button small kind="quiet" name="part" value={`${part.id} ${row.id}`}>
              Part
              <span className="unseen">
                {' '}
                {part.organisation} from {row.organisation}
              </span>{' '}
              again
            </Button>
          )}
        </small>
      ))}
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
