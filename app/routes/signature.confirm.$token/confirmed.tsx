import type { LinkedLetter } from '../../domain/sign-on/page/linked-letter'
import { Paper, PublicPage } from '../../ui/public-page'
import { timeAt, who } from '../../ui/tags'
import { useWords } from '../../words/page-words'

/** What a contact has confirmed, and what comes next. */
export function Confirmed({
  about,
}: {
  about: {
    letter: Pick<LinkedLetter, 'title' | 'slug' | 'coalition'>
    organisation: string
    consideringUntil: string | null
    forBook: boolean
  }
}) {
  const { letter, organisation, consideringUntil, forBook } = about
  const { t, to, day } = useWords()
  return (
    <PublicPage coalition={letter.coalition}>
      <h1>
        {t.rich(consideringUntil ? 'signature.isConsidering' : 'signature.hasSigned', {
          organisation,
          who,
        })}
      </h1>
      <Paper>
        {consideringUntil ? (
          <p>
            {t.rich('signature.noted', {
              day: day(consideringUntil),
              time: timeAt(consideringUntil),
            })}
          </p>
        ) : (
          <>
            <p>{t.rich('signature.isConfirmed', { title: letter.title, who })}</p>
            <p>{t('signature.receiptSent')}</p>
            {forBook && <p>{t('signature.bookNow')}</p>}
          </>
        )}
        {letter.slug && (
          <p>
            <a href={to(`/l/${letter.slug}`)}>{t('page.backToLetter')}</a>
          </p>
        )}
      </Paper>
    </PublicPage>
  )
}
