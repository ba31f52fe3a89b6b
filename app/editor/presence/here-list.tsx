import { Person } from '../../ui/person'
import { caretOf, headingAbove } from './caret-place'
import styles from './here.module.css'
import type { Present } from './presence'

/** Everybody else at the letter, with where they write; choosing somebody shows the place. */
export function HereList({ others, went }: { others: readonly Present[]; went: () => void }) {
  return (
    <>
      <h2 className={styles.title}>Here now</h2>
      <ul className="plain" aria-label="Here now">
        {others.map((one) => (
          <li key={`${one.name} ${one.organisation}`} className={styles.one}>
            <Person name={one.name} hand={one.hand} />
            <div>
              <b>
                <bdi>{one.name}</bdi>
              </b>
              {one.organisation && (
                <small>
                  <bdi>{one.organisation}</bdi>
                </small>
              )}
              <Where caret={one.caret} went={went} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Where({ caret, went }: { caret: number | null; went: () => void }) {
  if (caret === null) return <span>reading</span>
  const drawn = caretOf(caret)
  if (!drawn) return <span>writing</span>
  const heading = headingAbove(drawn)
  return (
    <button
      type="button"
      className={styles.place}
      onClick={() => {
        went()
        caretOf(caret)?.scrollIntoView({ block: 'center' })
      }}
    >
      {heading === null ? (
        'writing here'
      ) : (
        <>
          writing in <q dir="auto">{heading}</q>
        </>
      )}
    </button>
  )
}
