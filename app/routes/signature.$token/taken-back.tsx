import { Day } from '../../ui/dates'
import { LetterLink } from '../../ui/letter-link'
import { Paper, PublicPage } from '../../ui/public-page'

/** For who has left: what became of it, honestly. */
export function TakenBack({
  managed,
}: {
  managed: { letter: { slug: string | null }; leftAt: string | null }
}) {
  const { letter, leftAt } = managed
  return (
    <PublicPage>
      <h1>{leftAt ? 'You have left the letter' : 'The signature was taken back'}</h1>
      <Paper>
        {leftAt ? (
          <p>
            What you wrote about yourself is deleted. The letter had been sent with the signature
            under it; the list says that it left on <Day at={leftAt} />, after that.
          </p>
        ) : (
          <>
            <p>What you wrote about yourself is deleted, and nobody lists you any more.</p>
            <p>
              Was it a mistake? While the letter is open you can{' '}
              <LetterLink slug={letter.slug}>sign it again</LetterLink>.
            </p>
          </>
        )}
      </Paper>
    </PublicPage>
  )
}
