import { Day } from '../../ui/dates'
import { Paper, PublicPage } from '../../ui/public-page'

/** What a contact has confirmed, and what comes next. */
export function Confirmed({
  about,
}: {
  about: {
    letter: { title: string; slug: string | null }
    organisation: string
    consideringUntil: string | null
    forBook: boolean
  }
}) {
  const { letter, organisation, consideringUntil, forBook } = about
  return (
    <PublicPage>
      <h1>
        <bdi>{organisation}</bdi> {consideringUntil ? 'is considering it' : 'has signed'}
      </h1>
      <Paper>
        {consideringUntil ? (
          <p>
            It is noted, and nothing is signed. In your email is the link by which you sign, move
            the day or say no. We remind you once, on <Day at={consideringUntil} />.
          </p>
        ) : (
          <>
            <p>
              The signature under “<bdi>{letter.title}</bdi>” is confirmed. A coordinator looks at
              every signature before it is listed.
            </p>
            <p>
              A receipt is in your email. Keep it: it says which text you signed, and holds the link
              by which you change the signature, hide the name or leave.
            </p>
            {forBook && (
              <p>
                You are in the organisation book now. The receipt also has the link to your entry,
                by which you change it or leave.
              </p>
            )}
          </>
        )}
        {letter.slug && (
          <p>
            <a href={`/l/${letter.slug}`}>Back to the letter</a>
          </p>
        )}
      </Paper>
    </PublicPage>
  )
}
