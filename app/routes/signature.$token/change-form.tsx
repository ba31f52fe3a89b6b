import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { Managed } from '../../domain/sign-on/managing/manage.server'
import { Button } from '../../ui/button'
import { Wrongs } from '../../ui/wrongs'
import { useWords } from '../../words/page-words'
import { OrganisationFields, SentenceField } from '../l.$slug/organisation-fields'
import { organisationLabels } from '../l.$slug/organisation-labels'
import {
  EmployerField,
  NameField,
  NamingFields,
  OfficeFields,
  RoleField,
} from '../l.$slug/signatory-fields'

/** What a contact wrote, to be changed. */
export function ChangeForm({
  managed,
  lastResult,
}: {
  managed: Managed
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const words = useWords()
  const { t } = words
  const labels = organisationLabels(words)
  const isPerson = managed.signatory === 'person'
  const [form, fields] = useForm<Record<(typeof WRITTEN)[number], string>>({
    id: 'change',
    lastResult: lastResult ?? null,
    defaultValue: Object.fromEntries(WRITTEN.map((name) => [name, managed[name] ?? ''])),
  })
  return (
    <Form id="change" method="post" noValidate>
      <input type="hidden" name="intent" value={isPerson ? 'change-person' : 'change'} />
      <Wrongs
        errors={{
          '': form.errors,
          ...Object.fromEntries(
            WRITTEN.filter((name) => name !== 'naming').map((name) => [name, fields[name].errors]),
          ),
          [isPerson ? 'naming-person' : 'naming-organisation']: fields.naming.errors,
        }}
      />
      {isPerson ? (
        <>
          <NameField name={fields.name} />
          <RoleField role={fields.role} person />
          <EmployerField employer={fields.employer} />
          <SentenceField sentence={fields.sentence} labels={labels} />
        </>
      ) : (
        <>
          <OrganisationFields fields={fields} labels={labels} />
          <NameField name={fields.name} />
          <RoleField role={fields.role} />
          <OfficeFields filledBy={fields.filledBy} copyTo={fields.copyTo} />
        </>
      )}
      <NamingFields
        naming={fields.naming}
        allowsUnnamed={managed.terms.allowsUnnamed}
        person={isPerson}
      />
      <Button kind="primary">{t('manage.save')}</Button>
    </Form>
  )
}

const WRITTEN = [
  'organisation',
  'kind',
  'country',
  'website',
  'number',
  'sentence',
  'name',
  'role',
  'employer',
  'filledBy',
  'copyTo',
  'naming',
] as const
