import { Choice, ChoiceGroup, Field } from '../../ui/field'
import { Fold } from '../../ui/public-page'
import { useWords } from '../../words/page-words'
import { line, said, type Text } from './line'
import { NamingChoice } from './naming-choice'

/** What somebody does in an organisation, or, who signs in a personal capacity, what they do. */
export function RoleField({ role, person = false }: { role: Text; person?: boolean }) {
  const { t } = useWords()
  return (
    <Field
      {...line('role', role)}
      label={t(person ? 'form.personRole' : 'form.role')}
      autoComplete="organization-title"
      required
      maxLength={200}
      dir="auto"
    />
  )
}

export function EmailField({ email }: { email: Text }) {
  const { t } = useWords()
  return (
    <Field
      {...line('email', email)}
      type="email"
      label={t('form.email')}
      hint={t('form.emailHint')}
      autoComplete="email"
      required
      maxLength={200}
      dir="ltr"
    />
  )
}

/** Where somebody prepares the form for who signs, and where the organisation should hear of it. */
export function OfficeFields({ filledBy, copyTo }: { filledBy: Text; copyTo: Text }) {
  const { t } = useWords()
  return (
    <Fold summary={t('form.office')} open={said(filledBy, copyTo)}>
      <Field
        {...line('filledBy', filledBy)}
        label={t('form.filledBy')}
        hint={t('form.filledByHint')}
        optional
        maxLength={200}
        dir="auto"
      />
      <Field
        {...line('copyTo', copyTo)}
        type="email"
        label={t('form.copyTo')}
        hint={t('form.copyToHint')}
        optional
        autoComplete="off"
        maxLength={200}
        dir="ltr"
      />
    </Fold>
  )
}

/** What may be public. */
export function NamingFields({
  naming,
  allowsUnnamed,
  person = false,
}: {
  naming: Text
  allowsUnnamed: boolean
  /** Somebody signs in a personal capacity. */
  person?: boolean
}) {
  const { t } = useWords()
  const choices = person
    ? (['person', 'none'] as const).map((value) => ({
        value,
        label: t(`form.personNamings.${value}`),
      }))
    : (['organisation', 'person', 'none'] as const).map((value) => ({
        value,
        label: t(`form.namings.${value}`),
      }))
  return (
    <NamingChoice
      legend={t('form.naming')}
      hint={t('form.namingHint')}
      naming={naming}
      choices={choices.filter(
        ({ value }) => allowsUnnamed || value !== 'none' || naming.initialValue === value,
      )}
    />
  )
}

/** The line that somebody writes their name on. */
export function NameField({ name, signature = false }: { name: Text; signature?: boolean }) {
  const { t } = useWords()
  return (
    <Field
      {...line('name', name)}
      label={t('form.name')}
      signature={signature}
      autoComplete="name"
      required
      maxLength={200}
      dir="auto"
    />
  )
}

export function EmployerField({ employer }: { employer: Text }) {
  const { t } = useWords()
  return (
    <Field
      {...line('employer', employer)}
      label={t('form.employer')}
      hint={t('form.employerHint')}
      optional
      autoComplete="organization"
      maxLength={200}
      dir="auto"
    />
  )
}

/** What somebody declares who signs. */
export function AuthorityField({ authority, words }: { authority: Text; words: string }) {
  const { t } = useWords()
  return (
    <ChoiceGroup
      legend={<span className="unseen">{t('form.declaration')}</span>}
      errors={authority.errors}
    >
      <Choice
        type="checkbox"
        id="authority"
        name="authority"
        value="on"
        label={<span dir="auto">{words}</span>}
        required
        defaultChecked={authority.initialValue === 'on'}
      />
    </ChoiceGroup>
  )
}

/** Whether the organisation book may keep what they write beyond the letter. Nobody is in it unasked. */
export function BookField({
  forBook,
  isIn = false,
}: {
  forBook: Text
  /** They are in it already, and what stands in the form is from there. */
  isIn?: boolean
}) {
  const { t } = useWords()
  return (
    <ChoiceGroup legend={t('form.forBookLegend')}>
      <Choice
        type="checkbox"
        id="forBook"
        name="forBook"
        value="on"
        label={t(isIn ? 'form.stayInBook' : 'form.forBook')}
        hint={t('form.forBookHint')}
        defaultChecked={forBook.initialValue === 'on'}
      />
    </ChoiceGroup>
  )
}
