import { TOLD_HOW } from '../../domain/sign-on/board/told-how'
import { Field, Select } from '../../ui/field'
import { useSpeech } from '../../ui/speech'
import { line, type Text } from '../l.$slug/line'
import { NamingChoice } from '../l.$slug/naming-choice'

export interface HandFields {
  organisation: string
  kind: string
  country: string
  website: string
  number: string
  sentence: string
  name: string
  role: string
  email: string
  toldOn: string
  toldHow: string
  version: number
  naming: string
}

/** The person who said it, to whom the receipt goes. */
export function TheyFields({
  fields: { name, role, email },
}: {
  fields: { name: Text; role: Text; email: Text }
}) {
  return (
    <>
      <Field {...line('name', name)} label="Their full name" required maxLength={200} dir="auto" />
      <Field
        {...line('role', role)}
        label="Their role in the organisation"
        required
        maxLength={200}
        dir="auto"
      />
      <Field
        {...line('email', email)}
        type="email"
        label="Their email"
        hint="The receipt goes there. The address is never shown in public."
        autoComplete="off"
        required
        maxLength={200}
      />
    </>
  )
}

const HOW = [
  { value: '', label: 'Choose' },
  ...Object.entries(TOLD_HOW).map(([value, label]) => ({
    value,
    label: label.charAt(0).toUpperCase() + label.slice(1),
  })),
]

/** How they said it, when, and of which text, where there was more than one. */
export function ToldFields({
  fields: { toldOn, toldHow, version },
  versions,
  today,
}: {
  fields: { toldOn: Text; toldHow: Text; version: Text }
  versions: readonly { number: number; fixedAt: string }[]
  today: string
}) {
  const { day } = useSpeech()
  return (
    <>
      <Select {...line('toldHow', toldHow)} label="How they said it" options={HOW} required />
      <Field
        {...line('toldOn', toldOn)}
        type="date"
        label="The day on which they said it"
        max={today}
        required
      />
      {versions.length > 1 ? (
        <Select
          {...line('version', version)}
          label="The text that they said yes to"
          hint="They stand under this one, and are to confirm a later one that changes the meaning."
          options={versions.map((one) => ({
            value: String(one.number),
            label: `Version ${one.number}, fixed on ${day(one.fixedAt)}`,
          }))}
          required
        />
      ) : (
        <input type="hidden" name="version" value={versions[0]?.number} />
      )}
    </>
  )
}

const NAMING = [
  { value: 'organisation', label: 'Only the organisation' },
  { value: 'person', label: 'The organisation, their name and their role' },
  { value: 'none', label: 'Neither in public' },
] as const

/** What they let be public. Nothing is chosen beforehand. */
export function NamedField({ naming, allowsUnnamed }: { naming: Text; allowsUnnamed: boolean }) {
  return (
    <NamingChoice
      legend="What may be named in public?"
      hint="Name a person only where they have said so."
      naming={naming}
      choices={NAMING.filter(({ value }) => allowsUnnamed || value !== 'none')}
    />
  )
}
