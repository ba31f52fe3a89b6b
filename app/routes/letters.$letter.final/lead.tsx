import { Link } from '@remix-run/react'
import type { ListedVersion } from '../../domain/letters/versions/versions.server'
import { ButtonLink } from '../../ui/button'
import { Row, Sentence } from '../../ui/page'
import { useSpeech } from '../../ui/speech'
import { Strip } from '../../ui/strip'
import styles from './styles.module.css'

interface Standing {
  readonly id: string
  readonly stage: string
  readonly archivedAt: string | null
  readonly role: string
}

/** Where the letter stands, in one sentence, and what follows from it. */
export function Lead({
  draft,
  latest,
  opened,
  letter,
}: {
  draft: { isFixed: boolean }
  latest: ListedVersion | undefined
  opened: number | null
  letter: Standing
}) {
  const { day } = useSpeech()
  const signing = letter.stage !== 'drafting' && opened !== null
  const mayChange =
    letter.role === 'coordinator' &&
    letter.archivedAt === null &&
    (letter.stage === 'signing' || letter.stage === 'closed')
  return (
    <header className={styles.lead}>
      <Sentence>{sentence(latest, draft.isFixed, day)}</Sentence>
      <p>
        {signing
          ? `Organisations sign version ${opened}. The draft stays open. To correct what they sign, write there, fix the text as a new version, then put it in its place.`
          : latest
            ? 'What is fixed has a number and does not change. The draft stays open for writing.'
            : 'Organisations sign a text that does not change any more. Fixing it gives the text of this moment a number; the draft stays open for writing.'}
      </p>
      {signing && latest && latest.number > opened && (
        <Strip>
          Version {latest.number} is kept, but it is not the text that is open for signature: that
          is version {opened}.{' '}
          {mayChange && (
            <Link to={`/letters/${letter.id}/change`}>
              Put version {latest.number} in its place
            </Link>
          )}
        </Strip>
      )}
      {letter.archivedAt && (
        <Strip>This letter is in the archive. Nothing can be fixed or opened there.</Strip>
      )}
      {signing && (
        <Row>
          <ButtonLink kind="primary" to={`/letters/${letter.id}/signing`}>
            See who has signed
          </ButtonLink>
        </Row>
      )}
    </header>
  )
}

function sentence(
  latest: ListedVersion | undefined,
  isFixed: boolean,
  day: (at: string) => string,
) {
  if (!latest) return 'The final text is not fixed yet.'
  const when = day(latest.created_at)
  return isFixed ? (
    <>
      The final text was <b>fixed</b> on {when}.
    </>
  ) : (
    <>
      The draft has <b>changed</b> since the final text of {when}.
    </>
  )
}
