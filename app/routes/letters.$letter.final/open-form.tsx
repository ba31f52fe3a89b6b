import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import type { ListedVersion } from '../../domain/letters/versions.server'
import { Button } from '../../ui/button'
import { day } from '../../ui/dates'
import { Field, TextArea } from '../../ui/field'
import { Panel } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import styles from './styles.module.css'

interface OpenFields {
  ask: string
  signBy: string
  time: string
  contactEmail: string
}

/** What the sign-on page is to say, what happens when it opens, and the button that opens it. */
export function OpenForm({
  version,
  draftDiffers,
  lastResult,
  today,
  inThreeWeeks,
  keptForDays,
}: {
  version: ListedVersion
  draftDiffers: boolean
  lastResult: SubmissionResult<string[]> | undefined
  today: string
  inThreeWeeks: string
  keptForDays: number
}) {
  const [form, fields] = useForm<OpenFields>({
    id: 'open-form',
    lastResult: lastResult ?? null,
    defaultValue: { signBy: inThreeWeeks, time: '17:00' },
  })
  const opening = useNavigation().formData?.get('intent') === 'open'
  const text = `the final text of ${day(version.created_at)} (version ${version.number})`
  return (
    <Panel title="Open it for signature" id="open">
      <Form method="post" noValidate>
        <Wrongs
          errors={{
            '': form.errors,
            ask: fields.ask.errors,
            signBy: fields.signBy.errors,
            contactEmail: fields.contactEmail.errors,
          }}
        />
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="version" value={version.id} />
        <TextArea
          id="ask"
          name="ask"
          label="What you ask"
          hint="Who asks whom for what, in a sentence or two. It stands above the letter on the page where organisations sign."
          rows={4}
          maxLength={2000}
          required
          defaultValue={fields.ask.initialValue}
          errors={fields.ask.errors}
        />
        <div className={styles.when}>
          <Field
            id="signBy"
            name="signBy"
            type="date"
            label="Last day to sign"
            min={today}
            required
            defaultValue={fields.signBy.initialValue}
            errors={fields.signBy.errors}
          />
          <Field
            id="time"
            name="time"
            type="time"
            label="Until, UTC"
            required
            defaultValue={fields.time.initialValue}
          />
        </div>
        <Field
          id="contactEmail"
          name="contactEmail"
          type="email"
          label="Email for questions"
          hint="Everybody who reads the page sees it. An address of the coalition or of an organisation is better than a person’s own."
          autoComplete="off"
          required
          maxLength={254}
          defaultValue={fields.contactEmail.initialValue}
          errors={fields.contactEmail.errors}
        />
        <h3 className={styles.happens}>What happens then</h3>
        <ul className={styles.list}>
          <li>
            Anybody who has the address can read {text} and sign it for their organisation.
            {draftDiffers && ' What was written since is not in it.'}
          </li>
          <li>Each signature waits for a coordinator to accept it before it is listed.</li>
          <li>
            The day and what you ask can be changed while it is open. The text that is signed
            cannot.
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
