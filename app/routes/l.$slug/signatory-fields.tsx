import type { FieldMetadata } from '@conform-to/react'
import { KIND_LABELS } from '../../domain/sign-on/kinds'
import { Choice, ChoiceGroup, Field, Select, TextArea } from '../../ui/field'
import { Fold } from '../../ui/public-page'

const KINDS = [
  { value: '', label: 'Choose' },
  ...Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label })),
]

/** A field of a form, as Conform has it. */
export type Text = FieldMetadata<unknown>

const typed = (field: Text) =>
  typeof field.initialValue === 'string' ? field.initialValue : undefined

const said = (...fields: Text[]) => fields.some((field) => typed(field) || field.errors)

/** What stands in every line of the form: its id and name, what was typed, and what is wrong with it. */
export const line = (name: string, field: Text) => ({
  id: name,
  name,
  defaultValue: typed(field),
  errors: field.errors,
})

export function OrganisationField({ organisation }: { organisation: Text }) {
  return (
    <Field
      {...line('organisation', organisation)}
      label="Name of the organisation"
      hint="As it should stand under the letter"
      autoComplete="organization"
      required
      maxLength={200}
      dir="auto"
    />
  )
}

/** The organisation: its name as it should stand under the letter, what it is, and where. */
export function OrganisationFields({
  fields: { organisation, kind, country, website, number, sentence },
}: {
  /** Conform's fields of the form: they come by name only, and cannot be spread. */
  fields: {
    organisation: Text
    kind: Text
    country: Text
    website: Text
    number: Text
    /** Where something stands in public beside the name. */
    sentence?: Text
  }
}) {
  return (
    <>
      <OrganisationField organisation={organisation} />
      <Select {...line('kind', kind)} label="What it is" options={KINDS} required />
      <Field
        {...line('country', country)}
        label="Country or region"
        autoComplete="country-name"
        required
        maxLength={200}
        dir="auto"
      />
      <Field
        {...line('website', website)}
        label="Website"
        optional
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        maxLength={200}
      />
      {sentence ? (
        <Fold summary="Add a number or a sentence (optional)" open={said(number, sentence)}>
          <NumberField number={number} />
          <SentenceField sentence={sentence} />
        </Fold>
      ) : (
        <NumberField number={number} />
      )}
    </>
  )
}

function NumberField({ number }: { number: Text }) {
  return (
    <Field
      {...line('number', number)}
      label="Charity or company number"
      optional
      autoComplete="off"
      maxLength={200}
    />
  )
}

export function SentenceField({ sentence }: { sentence: Text }) {
  return (
    <TextArea
      {...line('sentence', sentence)}
      label="A sentence in public"
      hint="Why you sign. It stands beside the name on the letter’s page."
      optional
      rows={2}
      maxLength={280}
      dir="auto"
    />
  )
}

export function RoleField({ role, label }: { role: Text; label?: string }) {
  return (
    <Field
      {...line('role', role)}
      label={label ?? 'Your role in the organisation'}
      autoComplete="organization-title"
      required
      maxLength={200}
      dir="auto"
    />
  )
}

export function EmailField({ email }: { email: Text }) {
  return (
    <Field
      {...line('email', email)}
      type="email"
      label="Email"
      hint="We send you the link that confirms it. The address is never shown; one of a group is fine."
      autoComplete="email"
      required
      maxLength={200}
    />
  )
}

/** Where somebody prepares the form for who signs, and where the organisation should hear of it. */
export function OfficeFields({ filledBy, copyTo }: { filledBy: Text; copyTo: Text }) {
  return (
    <Fold
      summary="Filled in for somebody else, or a copy for the office (optional)"
      open={said(filledBy, copyTo)}
    >
      <Field
        {...line('filledBy', filledBy)}
        label="Who fills this in, if it is not who signs"
        hint="Their name. Only the coordinators see it."
        optional
        maxLength={200}
        dir="auto"
      />
      <Field
        {...line('copyTo', copyTo)}
        type="email"
        label="General address of the organisation"
        hint="It gets a copy of the receipt, so that nobody signs for the organisation unseen."
        optional
        autoComplete="off"
        maxLength={200}
      />
    </Fold>
  )
}

const NAMING = [
  { value: 'organisation', label: 'Only the organisation' },
  { value: 'person', label: 'The organisation, my name and my role' },
  { value: 'none', label: 'Neither in public' },
] as const

const PERSON_NAMING = [
  { value: 'person', label: 'My name and what I do' },
  { value: 'none', label: 'Not in public' },
] as const

/** What may be public. Nothing is chosen beforehand: consent is given, not left standing. */
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
  return (
    <NamingChoice
      legend="May we name you in public?"
      hint="Whoever the letter is sent to sees who signed either way. Letters to public bodies can be released under freedom of information."
      naming={naming}
      choices={(person ? PERSON_NAMING : NAMING).filter(
        ({ value }) => allowsUnnamed || value !== 'none' || naming.initialValue === value,
      )}
    />
  )
}

/** What may be public, in the words of whoever is asked. */
export function NamingChoice({
  legend,
  hint,
  naming,
  choices,
}: {
  legend: string
  hint: string
  naming: Text
  choices: readonly { readonly value: string; readonly label: string }[]
}) {
  return (
    <ChoiceGroup legend={legend} hint={hint} errors={naming.errors}>
      {choices.map(({ value, label }) => (
        <Choice
          key={value}
          type="radio"
          id={`naming-${value}`}
          name="naming"
          value={value}
          label={label}
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
      {...line('name', name)}
      label="Your full name"
      signature={signature}
      autoComplete="name"
      required
      maxLength={200}
      dir="auto"
    />
  )
}

export function EmployerField({ employer }: { employer: Text }) {
  return (
    <Field
      {...line('employer', employer)}
      label="Where you work"
      hint="Only as a description: it does not sign. We say so beside your name."
      optional
      autoComplete="organization"
      maxLength={200}
      dir="auto"
    />
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
  return (
    <ChoiceGroup legend="For the next letter">
      <Choice
        type="checkbox"
        id="forBook"
        name="forBook"
        value="on"
        label={
          isIn
            ? 'Keep our entry in the organisation book for a year from now, as it stands here'
            : 'Keep us in the organisation book, so that the next letter opens filled in'
        }
        hint="It keeps what you write here of your organisation and of you, and which letters you signed. Only the coordinators of this coalition see it. Once a year we ask whether it may stay; without an answer it goes. You can leave with one click, by a link that we email to you."
        defaultChecked={forBook.initialValue === 'on'}
      />
    </ChoiceGroup>
  )
}

/** What somebody declares who signs. */
export function AuthorityField({ authority, words }: { authority: Text; words: string }) {
  return (
    <ChoiceGroup
      legend={<span className="unseen">Your declaration</span>}
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
