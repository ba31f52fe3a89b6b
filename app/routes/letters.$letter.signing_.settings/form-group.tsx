import { USUAL_DECLARATION } from '../../domain/sign-on/signing/declaration'
import { Choice, ChoiceGroup, TextArea } from '../../ui/field'
import { Panel } from '../../ui/page'

/** What the form asks, and who may sign by it. */
export function FormGroup({
  terms,
  errors,
}: {
  terms: { declaration: string; allowsUnnamed: boolean; allowsPersons: boolean }
  errors: readonly string[] | undefined
}) {
  return (
    <Panel title="The form">
      <TextArea
        id="declaration"
        name="declaration"
        label="What somebody declares who signs for an organisation"
        hint={`Leave it empty for the usual words: “${USUAL_DECLARATION}”`}
        rows={3}
        maxLength={400}
        defaultValue={terms.declaration}
        errors={errors}
        dir="auto"
      />
      <ChoiceGroup legend="Who may sign, and how">
        <Choice
          type="checkbox"
          id="allowsUnnamed"
          name="allowsUnnamed"
          label="Organisations may sign without being named in public"
          hint="Whoever the letter is sent to sees them. The form says that letters to public bodies can be released."
          defaultChecked={terms.allowsUnnamed}
        />
        <Choice
          type="checkbox"
          id="allowsPersons"
          name="allowsPersons"
          label="People may sign in a personal capacity"
          hint="They stand in a list of their own, and do not count as organisations."
          defaultChecked={terms.allowsPersons}
        />
      </ChoiceGroup>
    </Panel>
  )
}
