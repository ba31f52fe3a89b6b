import { Paper, PublicPage } from '../../ui/public-page'
import { useWords } from '../../words/page-words'

/** For a link that no longer works, or never did. */
export function LinkEnded({ what }: { what: 'confirm' | 'manage' }) {
  const { t } = useWords()
  return (
    <PublicPage>
      <h1>{t('page.linkEndedTitle')}</h1>
      <Paper>
        <p>{t(what === 'confirm' ? 'signature.confirmEnded' : 'signature.manageEnded')}</p>
        <p>{t('page.wholeAddress')}</p>
      </Paper>
    </PublicPage>
  )
}
