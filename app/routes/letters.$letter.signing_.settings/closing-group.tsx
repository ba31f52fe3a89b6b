import { Field } from '../../ui/field'
import { Panel } from '../../ui/page'

/** What still counts after the last moment to sign. */
export function ClosingGroup({
  graceDays,
  errors,
}: {
  graceDays: number
  errors: readonly string[] | undefined
}) {
  return (
    <Panel title="After the deadline">
      <Field
        id="graceDays"
        name="graceDays"
        type="number"
        min={0}
        max={21}
        required
        label="Days to confirm what was sent before it"
        hint="Nobody signs after the deadline. Whoever sent the form before it may use the link to confirm for so many days more, at most 21."
        defaultValue={graceDays}
        errors={errors}
      />
    </Panel>
  )
}
