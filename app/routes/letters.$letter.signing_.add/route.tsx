import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addByHand } from '../../domain/sign-on/board/by-hand.server'
import { readHandForm } from '../../domain/sign-on/board/by-hand-form.server'
import { byHandSchema } from '../../domain/sign-on/page/form.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { wordsIn } from '../../words/words.server'
import { OrganisationFields } from '../l.$slug/organisation-fields'
import { organisationLabels } from '../l.$slug/organisation-labels'
import { useLetter } from '../letters.$letter/use-letter'
import { type HandFields, NamedField, TheyFields, ToldFields } from './fields'

export const meta: MetaFunction = () => [{ title: 'Add by hand · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const form = await refusing(readHandForm(context.db, person, params.letter ?? ''))
  return { ...form, labels: organisationLabels(wordsIn('en')) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const submission = parseWithZod(await request.formData(), { schema: byHandSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { baseUrl } = context
  try {
    await refusing(addByHand(context.db, person, { ...submission.value, letterId, baseUrl }))
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
  return redirect(`/letters/${letterId}/signing?done=added`, 303)
}

export default function AddByHandPage() {
  const about = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const letter = useLetter()
  const [form, fields] = useForm<HandFields>({
    id: 'by-hand',
    lastResult: lastResult ?? null,
    defaultValue: { toldOn: about.today, version: about.versions[0]?.number },
  })
  const back = `/letters/${letter.id}/signing`
  const head = (
    <PageHead
      title="Add an organisation by hand"
      lead="For a yes that came by email, by telephone or at a meeting. Whoever said it gets a receipt, with a button that says: this is not right."
    />
  )
  if (about.versions.length === 0) {
    return (
      <Page narrow>
        {head}
        <Empty title="This letter is not open for signature yet">
          Open it first: an organisation says yes to a text.
        </Empty>
      </Page>
    )
  }
  return (
    <Page narrow>
      {head}
      {about.isLater && (
        <p>The letter has been sent. Whoever you add now is listed apart, as a later supporter.</p>
      )}
      <Form method="post" noValidate>
        <Wrongs
          errors={{
            '': form.errors,
            organisation: fields.organisation.errors,
            kind: fields.kind.errors,
            country: fields.country.errors,
            website: fields.website.errors,
            number: fields.number.errors,
            sentence: fields.sentence.errors,
            name: fields.name.errors,
            role: fields.role.errors,
            email: fields.email.errors,
            toldOn: fields.toldOn.errors,
            toldHow: fields.toldHow.errors,
            'naming-organisation': fields.naming.errors,
          }}
        />
        <Panel title="The organisation">
          <OrganisationFields fields={fields} labels={about.labels} />
        </Panel>
        <Panel title="Who said yes">
          <TheyFields fields={fields} />
        </Panel>
        <Panel title="How and when">
          <ToldFields fields={fields} versions={about.versions} today={about.today} />
          <NamedField naming={fields.naming} allowsUnnamed={about.allowsUnnamed} />
        </Panel>
        <Row>
          <Button kind="primary">Add it and send the receipt</Button>
          <ButtonLink kind="quiet" to={back}>
            Back to signing
          </ButtonLink>
        </Row>
      </Form>
    </Page>
  )
}
