import { Form, useActionData, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { InvitationWords } from '../../domain/sign-on/invitations/invitation-words'
import type { Reminder } from '../../domain/sign-on/invitations/reminding'
import { Button } from '../../ui/button'
import { Field, TextArea } from '../../ui/field'
import { Panel, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import type { action } from './route'
import { Waiting } from './waiting'

/** Who gets a reminder, and the words of those to who was invited. */
export function RemindForm({
  due,
  words,
  back,
}: {
  due: readonly Reminder[]
  words: InvitationWords
  back: ReactNode
}) {
  const refused = useActionData<typeof action>()
  const sending = useNavigation().formMethod === 'POST'
  const errorsOf = (field: string) =>
    refused?.wrong.field === field ? [refused.wrong.message] : undefined
  const { subject, note } = refused?.words ?? words
  const mayWrite = due.some((one) => one.of === 'answer')
  return (
    <Form method="post" noValidate>
      <Wrongs errors={refused ? { [refused.wrong.field]: [refused.wrong.message] } : {}} />
      <Panel title={due.length === 1 ? 'One is reminded' : `${due.length} are reminded`}>
        <Waiting rows={due} />
      </Panel>
      {mayWrite ? (
        <Panel title="The words to those who were invited">
          <Field
            id="subject"
            name="subject"
            label="Subject"
            maxLength={150}
            required
            dir="auto"
            defaultValue={subject}
            errors={errorsOf('subject')}
          />
          <TextArea
            id="note"
            name="note"
            label="Your words"
            hint="Each gets them with a link of its own, the last moment to sign, and a way to end reminders. Where you leave our words as they are, each gets them in the language of their invitation. Who has something to confirm gets our words and the link for it."
            rows={6}
            maxLength={3000}
            required
            dir="auto"
            defaultValue={note}
            errors={errorsOf('note')}
          />
        </Panel>
      ) : (
        <>
          <input type="hidden" name="subject" value={subject} />
          <input type="hidden" name="note" value={note} />
        </>
      )}
      <Row>
        <Button kind="primary" disabled={sending}>
          {sending
            ? 'Reminding them'
            : due.length === 1
              ? 'Send the reminder'
              : `Send ${due.length} reminders`}
        </Button>
        {back}
      </Row>
    </Form>
  )
}
