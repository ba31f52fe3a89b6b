import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { OwnEntry } from '../../domain/sign-on/book/entry.server'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { who } from '../../ui/tags'
import { Wrongs } from '../../ui/wrongs'
import { useWords } from '../../words/page-words'
import { line } from '../l.$slug/line'
import { OrganisationFields } from '../l.$slug/organisation-fields'
import { organisationLabels } from '../l.$slug/organisation-labels'
import { NameField, RoleField } from '../l.$slug/signatory-fields'

const WRITTEN = [
  'organisation',
  'kind',
  'country',
  'website',
  'number',
  'name',
  'role',
  'daysToDecide',
] as const

/** What the book says of an organisation and its contact, to be changed. */
export function ChangeEntryForm({
  entry,
  lastResult,
}: {
  entry: OwnEntry
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const words = useWords()
  const { t } = useWords()
  const [form, fields] = useForm<Record<(typeof WRITTEN)[number], string>>({
    id: 'change-entry',
    lastResult: lastResult ?? null,
    defaultValue: Object.fromEntries(WRITTEN.map((name) => [name, String(entry[name] ?? '')])),
  })
  // Conform has a field for every name: without `sentence` it asks for none.
  const { organisation, kind, country, website, number } = fields
  return (
    <Form id="change-entry" method="post" noValidate>
      <Wrongs
        errors={{
          '': form.errors,
          ...Object.fromEntries(WRITTEN.map((name) => [name, fields[name].errors])),
        }}
      />
      <OrganisationFields
        fields={{ organisation, kind, country, website, number }}
        labels={organisationLabels(words)}
      />
      <NameField name={fields.name} />
      <RoleField role={fields.role} />
      <Field
        {...line('daysToDecide', fields.daysToDecide)}
        label={t('book.days')}
        hint={t('book.daysHint')}
        optional
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
      />
      <p className="hush">{t.rich('book.emailStays', { email: entry.email, who })}</p>
      <Button name="intent" value="change">
        {t('manage.save')}
      </Button>
    </Form>
  )
}
