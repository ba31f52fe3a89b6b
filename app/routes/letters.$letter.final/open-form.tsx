import { Form, Link, useNavigation } from '@remix-run/react'
import type { ListedVersion } from '../../domain/letters/versions/versions.server'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/page'
import { useSpeech } from '../../ui/speech'
import styles from './styles.module.css'
import { TermsFields, type TermsFieldsProps } from './terms-fields'

/** What the sign-on page is to say, what happens when it opens, and the button that opens it. */
export function OpenForm({
  version,
  draftDiffers,
  keptForDays,
  ...terms
}: {
  version: ListedVersion
  draftDiffers: boolean
  keptForDays: number
} & TermsFieldsProps) {
  const { day } = useSpeech()
  const opening = useNavigation().formData?.get('intent') === 'open'
  const text = `the final text of ${day(version.created_at)} (version ${version.number})`
  return (
    <Panel title="Open it for signature" id="open">
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="version" value={version.id} />
        <TermsFields {...terms} />
        <h3 className={styles.happens}>What happens then</h3>
        <ul className={styles.list}>
          <li>
            Anybody who has the address can read {text} and sign it for their organisation.
            {draftDiffers && ' What was written since is not in it.'} To keep it among those whom
            you invite, or the names back until a launch, look at the{' '}
            <Link to="../signing/settings">settings for signing</Link> first.
          </li>
          <li>Each signature waits for a coordinator to accept it before it is listed.</li>
          <li>
            The day and what you ask can be changed while it is open. A correction of the text takes
            a new version: everybody who has signed is told what became different.
          </li>
          <li>Emails of those who sign are deleted {keptForDays} days after signing closes.</li>
        </ul>
        <Button kind={draftDiffers ? 'plain' : 'primary'} disabled={opening}>
          {opening ? 'Opening' : 'Open for signature'}
        </Button>
      </Form>
    </Panel>
  )
}
