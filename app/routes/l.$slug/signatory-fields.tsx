import type { FieldMetadata } from '@conform-to/react'
import { Choice, ChoiceGroup, Field } from '../../ui/field'

export const NAMING = [
  { value: 'organisation', label: 'Only the organisation', hint: undefined },
  { value: 'person', label: 'The organisation, my name and my role', hint: undefined },
  {
    value: 'none',
    label: 'Neither in public',
    hint: 'Only whoever the letter is sent to sees that you signed',
  },
] as const

type Text = FieldMetadata<unknown>

const typed = (field: Text) =>
  typeof field.initialValue === 'string' ? field.initialValue : undefined

/** The organisation: its name as it should stand under the letter, and its website. */
export function OrganisationFields({
  organisation,
  website,
}: {
  organisation: Text
  website: Text
}) {
  return (
    <>
      <Field
        id="organisation"
        name="organisation"
        label="Name of the organisation"
        hint="As it should stand under the letter"
        autoComplete="organization"
        required
        maxLength={200}
        defaultValue={typed(organisation)}
        errors={organisation.errors}
        dir="auto"
      />
      <Field
        id="website"
        name="website"
        label="Website"
        optional
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        maxLength={200}
        defaultValue={typed(website)}
        errors={website.errors}
      />
    </>
  )
}

export function RoleField({ role }: { role: Text }) {
  return (
    <Field
      id="role"
      name="role"
      label="Your role in the organisation"
      autoComplete="organization-title"
      required
      maxLength={200}
      defaultValue={typed(role)}
      errors={role.errors}
      dir="auto"
    />
  )
}

/** What may be public. Nothing is chosen beforehand: consent is given, not left standing. */
export function NamingFields({ naming }: { naming: Text }) {
  return (
    <ChoiceGroup legend="May we name you in public?" errors={naming.errors}>
      {NAMING.map(({ value, label, hint }) => (
        <Choice
          key={value}
          type="radio"
          id={`naming-${value}`}
          name="naming"
          value={value}
          label={label}
          hint={hint}
          required
          defaultChecked={naming.initialValue === value}
        />
      ))}
    </ChoiceGroup>
  )
}

/** The line that somebody writes their name on. */
export function NameField({ name, signature = false }: { name: Text; signature?: boolean }) {
  return (
    <Field
      id="name"
      name="name"
      label="Your full name"
      signature={signature}
      autoComplete="name"
      required
      maxLength={200}
      defaultValue={typed(name)}
      errors={name.errors}
      dir="auto"
    />
  )
}
