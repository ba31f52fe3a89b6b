import { Paper, PublicPage } from '../../ui/public-page'
import { linkTo } from '../../ui/tags'
import { useWords } from '../../words/page-words'

/** For who has left, and for a link that no longer works or never did. */
export function Ended({ left }: { left: boolean }) {
  const { t, to } = useWords()
  return (
    <PublicPage>
      <h1>{t(left ? 'book.leftTitle' : 'book.endedTitle')}</h1>
      <Paper>
        {left ? (
          <p>{t('book.left')}</p>
        ) : (
          <>
            <p>{t('book.ended')}</p>
            <p>{t.rich('book.endedAgain', { link: linkTo(to('/book')) })}</p>
          </>
        )}
      </Paper>
    </PublicPage>
  )
}
