import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Paper } from '../../ui/public-page'
import { timeAt } from '../../ui/tags'
import { useWords } from '../../words/page-words'

/** Until when an entry stays, and the way to keep it for another year. */
export function RenewForm({ keptUntil }: { keptUntil: string }) {
  const { t, day } = useWords()
  return (
    <Paper>
      <h2>{t.rich('book.staysUntil', { day: day(keptUntil), time: timeAt(keptUntil) })}</h2>
      <Form method="post">
        <p>{t('book.whenAsked')}</p>
        <Button kind="primary" name="intent" value="renew">
          {t('book.renew')}
        </Button>
      </Form>
    </Paper>
  )
}
