import type { PastLetter } from '../../domain/sign-on/book/past.server'
import { LetterLink } from '../../ui/letter-link'
import { Paper } from '../../ui/public-page'
import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

/** The letters that an organisation signed. */
export function PastLetters({ signed }: { signed: readonly PastLetter[] }) {
  const { t, day } = useWords()
  return (
    <Paper>
      <h2>{t('book.signed')}</h2>
      {signed.length === 0 ? (
        <p>{t('book.signedNothing')}</p>
      ) : (
        <ul className={`plain ${styles.signed}`}>
          {signed.map((letter) => (
            <li key={letter.letterId + letter.signedOn}>
              <LetterLink slug={letter.at}>
                <bdi lang={letter.language}>{letter.title}</bdi>
              </LetterLink>
              <small>
                <time dateTime={letter.signedOn}>{day(letter.signedOn)}</time>
                {letter.standing !== 'accepted' && ` · ${t(`book.${letter.standing}`)}`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  )
}
