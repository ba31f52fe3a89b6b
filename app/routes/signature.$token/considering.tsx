import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { Managed } from '../../domain/sign-on/managing/manage.server'
import { inText } from '../../http/text-asked'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Field } from '../../ui/field'
import { Facts, Paper } from '../../ui/public-page'
import { Together } from '../../ui/together'
import { useWords } from '../../words/page-words'
import { SignForm } from '../l.$slug/sign-form'
import { WholeText } from './whole-text'

/** For who considers a letter: the day, to be moved, and the form to sign. */
export function Considering({
  managed,
  lastResult,
  form,
}: {
  managed: Managed & { token: string }
  lastResult: SubmissionResult<string[]> | undefined
  /** Of which what is written goes along with a choice of language, by its id. */
  form: string | undefined
}) {
  const { t, to } = useWords()
  const signing = lastResult?.initialValue?.intent === 'sign'
  const { organisation, name, role, token, letter } = managed
  const text = letter.languages.length > 1 ? inText(letter.language) : ''
  return (
    <>
      <Paper>
        <p>{t(managed.open ? 'manage.nothingYet' : 'manage.nothingWas')}</p>
        <Facts>
          <dt>{t('manage.decideBy')}</dt>
          <dd>{managed.consideringUntil && <Day at={managed.consideringUntil} />}</dd>
          <dt>{t('manage.coordinatorsSee')}</dt>
          <dd>
            <Together parts={[name, role]} />
            <small>{managed.email}</small>
          </dd>
          <dt>{t('manage.deletedOn')}</dt>
          <dd>
            <Day at={managed.deletedOn} />
          </dd>
        </Facts>
        {managed.open && (
          <DayForm managed={managed} lastResult={signing ? undefined : lastResult} />
        )}
        <WholeText letter={managed.letter} form={form} />
      </Paper>
      {managed.open && (
        <SignForm
          action={to(`/signature/${token}${text}#sign`)}
          lastResult={signing ? lastResult : undefined}
          version={managed.openVersion}
          text={managed.letter.language}
          terms={managed.terms}
          known={{ organisation, name, role }}
        />
      )}
    </>
  )
}

function DayForm({
  managed,
  lastResult,
}: {
  managed: Managed
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const { t } = useWords()
  const [, fields] = useForm<{ until: string }>({
    id: 'day',
    lastResult: lastResult ?? null,
    defaultValue: { until: managed.consideringUntil },
  })
  return (
    <Form id="day" method="post" noValidate>
      <input type="hidden" name="intent" value="day" />
      <Field
        id="until"
        name="until"
        type="date"
        label={t('manage.moveDay')}
        hint={t('manage.moveDayHint')}
        min={managed.daysToDecide.first}
        max={managed.daysToDecide.last}
        required
        defaultValue={fields.until.initialValue}
        errors={fields.until.errors}
      />
      <Button>{t('manage.moveDay')}</Button>
    </Form>
  )
}
