import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { USUAL_DECLARATION } from '../../domain/sign-on/declaration'
import { readTerms, setTerms } from '../../domain/sign-on/terms.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Done } from '../../ui/done'
import { Choice, ChoiceGroup, TextArea } from '../../ui/field'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'

export const meta: MetaFunction = () => [{ title: 'Settings for signing · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const terms = await refusing(readTerms(context.db, person, params.letter ?? ''))
  return { terms, saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  const written = {
    declaration: String(form.get('declaration') ?? ''),
    allowsUnnamed: form.get('allowsUnnamed') === 'on',
    allowsPersons: form.get('allowsPersons') === 'on',
  }
  try {
    await refusing(setTerms(context.db, person, letterId, written))
  } catch (error) {
    return data({ written, wrong: wrongFrom(error) }, { status: 422 })
  }
  return redirect(`/letters/${letterId}/signing/settings?saved`, 303)
}

export default function SigningSettingsPage() {
  const { terms, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const letter = useLetter()
  const shown = refused?.written ?? terms
  const { wrong } = refused ?? {}
  const errors = wrong && 'fieldErrors' in wrong ? wrong.fieldErrors.declaration : undefined
  return (
    <Page narrow>
      <PageHead
        title="Settings for signing"
        lead="What the form asks of those who sign. What was signed before keeps its own."
      />
      {saved && <Done>The form asks so now.</Done>}
      <Form method="post">
        <Wrongs
          errors={{
            '': wrong && 'formErrors' in wrong ? wrong.formErrors : undefined,
            declaration: errors,
          }}
        />
        <Panel title="The form">
          <TextArea
            id="declaration"
            name="declaration"
            label="What somebody declares who signs for an organisation"
            hint={`Leave it empty for the usual words: “${USUAL_DECLARATION}”`}
            rows={3}
            maxLength={400}
            defaultValue={shown.declaration}
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
              defaultChecked={shown.allowsUnnamed}
            />
            <Choice
              type="checkbox"
              id="allowsPersons"
              name="allowsPersons"
              label="People may sign in a personal capacity"
              hint="They stand in a list of their own, and count as no organisation."
              defaultChecked={shown.allowsPersons}
            />
          </ChoiceGroup>
        </Panel>
        <Row>
          <Button kind="primary">Save the settings</Button>
          <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing`}>
            Back to signing
          </ButtonLink>
        </Row>
      </Form>
    </Page>
  )
}
