import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Fold, Paper } from '../../ui/public-page'
import { useWords } from '../../words/page-words'

/** To take a name off every public page at once, and to put it back. */
export function HideForm({ hiddenBy }: { hiddenBy: 'contact' | 'coordinator' | null }) {
  const { t } = useWords()
  return (
    <Paper>
      <h2>{t(hiddenBy ? 'manage.hiddenTitle' : 'manage.danger')}</h2>
      {hiddenBy ? (
        <>
          <p>{t(hiddenBy === 'contact' ? 'manage.hiddenByYou' : 'manage.hiddenByThem')}</p>
          <Form method="post">
            {hiddenBy === 'contact' ? (
              <Button name="intent" value="show">
                {t('manage.showAgain')}
              </Button>
            ) : (
              <Button name="intent" value="hide">
                {t('manage.keepHidden')}
              </Button>
            )}
          </Form>
        </>
      ) : (
        <Fold summary={t('manage.hide')}>
          <p>{t('manage.aboutHiding')}</p>
          <Form method="post">
            <Button kind="harm" name="intent" value="hide">
              {t('manage.hideNow')}
            </Button>
          </Form>
        </Fold>
      )}
    </Paper>
  )
}
