import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Field, Select } from '../../ui/field'
import { Row } from '../../ui/page'
import { ROLE_CHOICES } from '../c.$coalition/words'

interface Attempt {
  wrong: { field: string; message: string } | null | undefined
  written: Record<string, string> | null | undefined
}

const errorsOn = (wrong: Attempt['wrong'], field: string): string[] | undefined =>
  wrong?.field === field ? [wrong.message] : undefined

/** Invites somebody by email, or makes a link for whoever gets it. */
export function InviteForm({
  choices,
  isNamed,
  written,
  wrong,
  mail,
}: Attempt & {
  choices: readonly { value: string; label: string }[]
  isNamed: boolean
  mail: 'smtp' | 'mailbox'
}) {
  return (
    <Form method="post" noValidate>
      <Field
        id="invite-email"
        name="email"
        type="email"
        label="Their email"
        hint={
          mail === 'smtp'
            ? 'not needed for a link'
            : 'not needed for a link; email is not set up, so the message waits in the operator’s mailbox'
        }
        autoComplete="off"
        defaultValue={written?.email}
        errors={errorsOn(wrong, 'email')}
      />
      {isNamed && (
        <Select
          id="invite-for"
          name="for"
          label="They speak for"
          defaultValue={written?.for}
          options={[{ value: '', label: 'whom they say themselves' }, ...choices]}
        />
      )}
      <Select
        id="invite-role"
        name="role"
        label="They may"
        defaultValue={written?.role || 'editor'}
        options={ROLE_CHOICES}
        errors={errorsOn(wrong, 'role')}
      />
      <Row>
        <Button kind="primary" name="intent" value="invite">
          Send the invitation
        </Button>
        <Button name="intent" value="link">
          Make a link instead
        </Button>
      </Row>
    </Form>
  )
}

/** Adds an organisation to the list, before anybody speaks for it. */
export function OrganisationForm({ written, wrong }: Attempt) {
  return (
    <Form method="post" noValidate>
      <Field
        id="add-organisation"
        name="organisation"
        label="Its name"
        autoComplete="off"
        defaultValue={written?.organisation}
        errors={errorsOn(wrong, 'organisation')}
      />
      <Field
        id="add-website"
        name="website"
        label="Its website"
        optional
        inputMode="url"
        autoComplete="off"
        defaultValue={written?.website}
        errors={errorsOn(wrong, 'website')}
      />
      <Button name="intent" value="add">
        Add the organisation
      </Button>
    </Form>
  )
}
