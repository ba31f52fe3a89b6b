import type { SubmissionResult } from '@conform-to/react'
import { useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useWords } from '../words/page-words'
import { Button } from './button'
import { Field } from './field'
import { Paper } from './public-page'
import { ScreenFields } from './screen-fields'
import { Wrongs } from './wrongs'

/** Asks for the address to which somebody wants their link once more. */
export function LinkForm({
  id,
  about,
  stamp,
  lastResult,
}: {
  id: string
  /** What they are sent. */
  about: string
  /** When the form was shown, signed: see `ScreenFields`. */
  stamp: string
  lastResult: SubmissionResult<string[]> | null
}) {
  const { t } = useWords()
  const [form, fields] = useForm<{ email: string; shown: string }>({ id, lastResult })
  return (
    <Paper>
      <Wrongs errors={{ '': form.errors, email: fields.email.errors }} />
      <p className="hush">{about}</p>
      <Form id={id} method="post" noValidate>
        <ScreenFields shown={fields.shown.initialValue ?? stamp} />
        <Field
          id="email"
          name="email"
          type="email"
          label={t('form.email')}
          hint={t('form.linkAgainEmail')}
          autoComplete="email"
          required
          dir="ltr"
          defaultValue={fields.email.initialValue}
          errors={fields.email.errors}
        />
        <Button kind="primary">{t('form.linkAgainSend')}</Button>
      </Form>
    </Paper>
  )
}
