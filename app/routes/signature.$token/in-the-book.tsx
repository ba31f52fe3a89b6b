import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { timeAt } from '../../ui/tags'
import { useWords } from '../../words/page-words'

/** Says to who is in the organisation book that they are, and leads to their entry. */
export function InTheBook({ until }: { until: string }) {
  const { t, day } = useWords()
  return (
    <Form method="post">
      <p>{t.rich('manage.inBook', { day: day(until), time: timeAt(until) })}</p>
      <Button name="intent" value="book">
        {t('manage.seeEntry')}
      </Button>
    </Form>
  )
}
