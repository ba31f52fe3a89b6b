import { Choice, ChoiceGroup } from '../../ui/field'
import type { Text } from './line'

/** What may be public, in the words of whoever is asked. Nothing is chosen beforehand: consent is given, not left standing. */
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
