import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readTerms, setTerms } from '../../domain/sign-on/terms.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Done } from '../../ui/done'
import { Page, PageHead, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'
import { ClosingGroup } from './closing-group'
import { FormGroup } from './form-group'
import { NamesGroup } from './names-group'
import { PageGroup } from './page-group'
import { settingsSchema } from './schema'

export const meta: MetaFunction = () => [{ title: 'Settings for signing · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const terms = await refusing(readTerms(context.db, person, params.letter ?? ''))
  return { terms, saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const submission = parseWithZod(await request.formData(), { schema: settingsSchema })
  if (submission.status !== 'success') throw new Response('No such setting.', { status: 400 })
  const written = submission.value
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
  const errors = (field: string) =>
    wrong && 'fieldErrors' in wrong ? wrong.fieldErrors[field] : undefined
  return (
    <Page narrow>
      <PageHead
        title="Settings for signing"
        lead="Who comes to the page on which the letter is signed, what it shows, and what its form asks. What was signed before keeps its own."
      />
      {saved && !refused && <Done>The settings are saved.</Done>}
      <Form method="post">
        <Wrongs
          errors={{
            '': wrong && 'formErrors' in wrong ? wrong.formErrors : undefined,
            banner: errors('banner'),
            declaration: errors('declaration'),
            graceDays: errors('graceDays'),
          }}
        />
        <PageGroup terms={shown} errors={errors('banner')} letterId={letter.id} />
        <NamesGroup namesShown={shown.namesShown} letterId={letter.id} />
        <FormGroup terms={shown} errors={errors('declaration')} />
        <ClosingGroup graceDays={shown.graceDays} errors={errors('graceDays')} />
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
