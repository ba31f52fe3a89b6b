import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Panel } from '../../ui/page'

/** How many words the letter may have, as whoever asked for it says. */
export function WordLimitPanel({
  limit,
  mayChange,
  errors,
}: {
  limit: number | null
  mayChange: boolean
  errors: string[] | undefined
}) {
  if (!mayChange) {
    return (
      <Panel title="Word limit">
        <p>{limit === null ? 'None' : `${limit.toLocaleString('en-GB')} words`}</p>
      </Panel>
    )
  }
  return (
    <Panel title="Word limit">
      <Form method="post">
        <input type="hidden" name="intent" value="word-limit" />
        <Field
          id="wordLimit"
          name="wordLimit"
          label="The most words that the letter may have"
          hint="Footnotes and who signs do not count. The words that are left are shown while you write; nobody is stopped from writing more."
          optional
          inputMode="numeric"
          autoComplete="off"
          size={8}
          defaultValue={limit ?? ''}
          errors={errors}
        />
        <Button>Change the word limit</Button>
      </Form>
    </Panel>
  )
}
