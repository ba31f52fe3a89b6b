import { Form, useNavigation } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { Choice, ChoiceGroup, TextArea } from '../../ui/field'
import { Panel, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'
import styles from './styles.module.css'

interface Wrong {
  field: string
  message: string
  kind: unknown
  why: string
}

/** Which kind of change it is, and why: said by one coordinator, with the difference above. */
export function ChangeForm({
  change,
  wrong,
}: {
  change: { from: number; to: number; hasSecond: boolean }
  wrong: Wrong | undefined
}) {
  const letter = useLetter()
  const sending = useNavigation().formMethod === 'POST'
  const said = (field: string) => (wrong?.field === field ? [wrong.message] : undefined)
  return (
    <Panel title="What kind of change is it?">
      <Form method="post" noValidate>
        <Wrongs errors={{ '': said(''), 'kind-small': said('kind'), why: said('why') }} />
        <input type="hidden" name="from" value={change.from} />
        <input type="hidden" name="to" value={change.to} />
        <ChoiceGroup legend="The new text" errors={said('kind')}>
          <Choice
            type="radio"
            id="kind-small"
            name="kind"
            value="small fix"
            label="is a small fix"
            hint="A typing error, a wrong date. Those who have signed stay under the new text; each is told, and may leave."
            defaultChecked={wrong?.kind === 'small fix'}
          />
          <Choice
            type="radio"
            id="kind-meaning"
            name="kind"
            value="changes the meaning"
            label="changes the meaning"
            hint="Something else is asked or said. Nobody who has signed is under the new text until they confirm it; until then they stay under the old one."
            defaultChecked={wrong?.kind === 'changes the meaning'}
          />
        </ChoiceGroup>
        <TextArea
          id="why"
          name="why"
          label="What changed and why"
          hint="In a sentence or two. It goes to everybody who has signed, and stands on the public page."
          rows={3}
          maxLength={500}
          required
          defaultValue={wrong?.why}
          errors={said('why')}
        />
        <p className={styles.follows}>
          {change.hasSecond
            ? 'Another coordinator confirms it, with the same difference in view. Until then nothing that others see changes.'
            : 'You are the only coordinator: it is published at once, and everybody who has signed is told.'}
        </p>
        <Row>
          <Button kind="primary" disabled={sending}>
            {change.hasSecond ? 'Ask another coordinator' : 'Change the text now'}
          </Button>
          <ButtonLink kind="quiet" to={`/letters/${letter.id}/final`}>
            Not now
          </ButtonLink>
        </Row>
      </Form>
    </Panel>
  )
}
