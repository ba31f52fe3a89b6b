import { Link } from '@remix-run/react'
import { Choice, ChoiceGroup } from '../../ui/field'
import { Panel } from '../../ui/page'

/** From when on everybody reads who signed. */
export function NamesGroup({ namesShown, letterId }: { namesShown: string; letterId: string }) {
  return (
    <Panel
      title="The names"
      aside={<Link to={`/letters/${letterId}/signing/launch`}>Launch the letter</Link>}
    >
      <ChoiceGroup legend="When everybody may read who signed">
        <Choice
          type="radio"
          id="names-at-once"
          name="namesShown"
          value="at once"
          label="At once"
          hint="Each name stands on the page as soon as you have accepted it."
          defaultChecked={namesShown === 'at once'}
        />
        <Choice
          type="radio"
          id="names-at-launch"
          name="namesShown"
          value="at launch"
          label="At the launch, all together"
          hint="Until then the page says only how many signed. Whoever has an invitation or a preview link, and members of the coalition, read the names."
          defaultChecked={namesShown === 'at launch'}
        />
      </ChoiceGroup>
    </Panel>
  )
}
