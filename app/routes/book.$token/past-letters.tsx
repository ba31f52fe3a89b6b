import type { PastLetter } from '../../domain/sign-on/book/past.server'
import { Day } from '../../ui/dates'
import { LetterLink } from '../../ui/letter-link'
import { Paper } from '../../ui/public-page'
import styles from './styles.module.css'

const STANDING = {
  accepted: '',
  waiting: ', waits for a coordinator',
  declined: ', was not put under the letter',
} as const

/** The letters that an organisation signed. */
export function PastLetters({ signed }: { signed: readonly PastLetter[] }) {
  return (
    <Paper>
      <h2>What you signed</h2>
      {signed.length === 0 ? (
        <p>Nothing that still stands. What you take back is not kept here.</p>
      ) : (
        <ul className={`plain ${styles.signed}`}>
          {signed.map((letter) => (
            <li key={letter.letterId + letter.signedAt}>
              <LetterLink slug={letter.at}>
                <bdi lang={letter.language}>{letter.title}</bdi>
              </LetterLink>
              <small>
                <Day at={letter.signedAt} />
                {STANDING[letter.standing]}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  )
}
