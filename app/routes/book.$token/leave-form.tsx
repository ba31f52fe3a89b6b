import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Paper } from '../../ui/public-page'
import { useWords } from '../../words/page-words'

/** To leave, with one press. */
export function LeaveForm() {
  const { t } = useWords()
  return (
    <Paper>
      <h2>{t('book.leaveTitle')}</h2>
      <Form method="post">
        <p>{t('book.leaveAbout')}</p>
        <Button kind="harm" name="intent" value="leave">
          {t('book.leave')}
        </Button>
      </Form>
    </Paper>
  )
}
