import { Link } from '@remix-run/react'
import type { LetterToAsk } from '../../domain/sign-on/book/coordinators.server'
import { bookAddress } from './address'
import styles from './styles.module.css'

/** The letters that are open for signature, with whom of the book they have not been put to. */
export function LettersToAsk({
  letters,
  shown,
}: {
  letters: readonly LetterToAsk[]
  /** The letter that those who are shown have not been asked to sign. */
  shown: string | undefined
}) {
  if (letters.length === 0) return null
  return (
    <nav aria-label="Whom to show">
      <ul className={styles.letters}>
        <li>
          <Link to={bookAddress()} aria-current={shown ? undefined : 'page'}>
            All of the book
          </Link>
        </li>
        {letters.map(({ id, title, notAsked }) => (
          <li key={id}>
            <Link to={bookAddress(id)} aria-current={shown === id ? 'page' : undefined}>
              {notAsked === 0 ? 'Everybody was asked' : `${notAsked} not asked yet`} to sign “
              <bdi>{title}</bdi>”
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
