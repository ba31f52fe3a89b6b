import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import { declineSignature, readToDecline } from '../../domain/sign-on/board/decline.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { Page, PageHead, Row } from '../../ui/page'
import { Strip } from '../../ui/strip'
import { useLetter } from '../letters.$letter/use-letter'

export const meta: MetaFunction = () => [{ title: 'Decline a signature · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { letter = '', signature = '' } = params
  return refusing(readToDecline(context.db, person, letter, signature))
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const { letter: letterId = '', signature: signatureId = '' } = params
  const reason = String((await request.formData()).get('reason') ?? '')
  const input = { letterId, signatureId, reason, baseUrl: context.baseUrl }
  try {
    await refusing(declineSignature(context.db, person, input))
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return data({ reason, wrong: error.message, field: error.field }, { status: 422 })
  }
  return redirect(`/letters/${letterId}/signing?show=declined&done=declined`, 303)
}

export default function DeclinePage() {
  const { organisation, mayTell } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const letter = useLetter()
  return (
    <Page narrow>
      <PageHead
        title={
          <>
            Decline <bdi>{organisation}</bdi>
          </>
        }
        lead="It is not on the list then. You can undo it until the letter is sent."
      />
      {refused && refused.field === undefined && <Strip bad>{refused.wrong}</Strip>}
      <Form method="post">
        {mayTell && (
          <TextArea
            id="reason"
            name="reason"
            label="Why"
            hint="We send it to whoever signed, in your words. Leave it empty, and nothing is sent."
            optional
            rows={4}
            maxLength={1000}
            defaultValue={refused?.reason}
            errors={refused?.field === 'reason' ? [refused.wrong] : undefined}
            dir="auto"
          />
        )}
        <Row>
          <Button kind="primary">Decline</Button>
          <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing`}>
            Back to signing
          </ButtonLink>
        </Row>
      </Form>
    </Page>
  )
}
