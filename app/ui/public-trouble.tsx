import { isRouteErrorResponse } from '@remix-run/react'
import { useWords } from '../words/page-words'
import { Paper, PublicPage } from './public-page'

/** In place of a public page that could not be shown: what happened, that nothing was lost, and what to do. */
export function PublicTrouble({ error }: { error: unknown }) {
  const { t, to } = useWords()
  const [title, usual] = sentencesFor(error)
  const said = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : ''
  return (
    <PublicPage>
      <h1>{t(title)}</h1>
      <Paper>
        <p>{said || t(usual)}</p>
        <p>
          <a href={to('/l')}>{t('page.toOpenLetters')}</a>
        </p>
      </Paper>
    </PublicPage>
  )
}

function sentencesFor(error: unknown) {
  if (!isRouteErrorResponse(error)) return ['page.brokenTitle', 'page.broken'] as const
  return error.status === 404
    ? (['page.nothingTitle', 'page.nothing'] as const)
    : (['page.cannotTitle', 'page.cannot'] as const)
}
