import type { Managed } from '../../domain/sign-on/managing/manage.server'
import { LetterLink } from '../../ui/letter-link'
import { LetterTitle } from '../../ui/letter-title'
import { Paper, PublicPage } from '../../ui/public-page'
import { timeAt } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import { HideForm } from './hide-form'

/** For who has left: what became of it, honestly. */
export function TakenBack({
  managed,
}: {
  managed: Pick<Managed, 'letter' | 'leftAt' | 'hiddenBy' | 'mayHide'>
}) {
  const { letter, leftAt, mayHide, hiddenBy } = managed
  const { t, day } = useWords()
  return (
    <PublicPage coalition={letter.coalition}>
      <LetterTitle letter={letter} />
      <h1>{t(leftAt ? 'manage.leftTitle' : 'manage.takenBackTitle')}</h1>
      <Paper>
        {leftAt ? (
          <p>{t.rich('manage.left', { day: day(leftAt), time: timeAt(leftAt) })}</p>
        ) : (
          <>
            <p>{t('manage.takenBack')}</p>
            <p>
              {t.rich('manage.signAgain', {
                link: (words) => <LetterLink slug={letter.slug}>{words}</LetterLink>,
              })}
            </p>
          </>
        )}
      </Paper>
      {mayHide && <HideForm hiddenBy={hiddenBy} />}
    </PublicPage>
  )
}
