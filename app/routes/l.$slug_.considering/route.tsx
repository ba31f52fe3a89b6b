import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addConsidering } from '../../domain/sign-on/considering.server'
import { daysToDecide } from '../../domain/sign-on/days-to-decide'
import type { FilledIn } from '../../domain/sign-on/filled-in'
import { consideringSchema } from '../../domain/sign-on/form.server'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { waitHeaders } from '../../http/public-form'
import { refusing } from '../../http/refusals'
import { takeSignOnForm } from '../../http/sign-on-form'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Paper } from '../../ui/public-page'
import { ScreenFields } from '../../ui/screen-fields'
import { Wrongs } from '../../ui/wrongs'
import { Checking } from '../l.$slug/checking'
import { EmailField, NameField, OrganisationField, RoleField } from '../l.$slug/signatory-fields'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta: MetaFunction = () => [
  { title: 'We are considering it' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const letter = await refusing(openLetterBySlug(context.db, context.actor, params.slug ?? ''))
  const { slug, title, language, coalition, isSample, banner, open, signBy, timeZone } = letter
  const own = { slug, title, language, coalition, isSample, banner }
  const days = daysToDecide({ sign_by: signBy, time_zone: timeZone }, context.actor.now)
  const filledIn = letter.invitation?.filledIn
  return { ...own, open, days, filledIn, stamp: context.screen.stamp() }
}

export function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  const { baseUrl } = context
  return takeSignOnForm(context, request, {
    slug,
    schema: consideringSchema,
    act: (written, came) =>
      addConsidering(context.db, context.actor, { ...written, came, slug, baseUrl }),
    next: `/l/${slug}/check-your-email`,
    nextWhenHeld: `/l/${slug}/held`,
  })
}

export default function ConsideringPage() {
  const letter = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (lastResult && 'check' in lastResult) {
    return <Checking letter={letter} check={lastResult.check} />
  }
  return (
    <BesideLetter letter={letter} title="We are considering it">
      <Paper>
        {letter.open ? (
          <ConsideringForm
            {...letter.days}
            filledIn={letter.filledIn}
            stamp={letter.stamp}
            lastResult={lastResult}
          />
        ) : (
          <p>This letter is closed for signing. It stays where it is, with those who signed it.</p>
        )}
      </Paper>
    </BesideLetter>
  )
}

function ConsideringForm({
  first,
  last,
  filledIn,
  stamp,
  lastResult,
}: {
  first: string
  last?: string | undefined
  /** What the coordinators know of who was invited. */
  filledIn?: FilledIn | undefined
  /** Says when it was shown. */
  stamp: string
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const [form, fields] = useForm<{
    organisation: string
    name: string
    role: string
    email: string
    until: string
    shown: string
  }>({ id: 'considering', lastResult: lastResult ?? null, defaultValue: filledIn })
  return (
    <form method="post" noValidate>
      <ScreenFields shown={fields.shown.initialValue ?? stamp} />
      <Wrongs
        errors={{
          '': form.errors,
          organisation: fields.organisation.errors,
          until: fields.until.errors,
          name: fields.name.errors,
          role: fields.role.errors,
          email: fields.email.errors,
        }}
      />
      <p className="hush">
        Nothing is signed, and your organisation is on no list. Only the coordinators of the letter
        see it. On the day that you name we remind you, once.
      </p>
      <OrganisationField organisation={fields.organisation} />
      <Field
        id="until"
        name="until"
        type="date"
        label="You decide by"
        hint="The day on which your board meets, say"
        min={first}
        max={last}
        required
        defaultValue={fields.until.initialValue}
        errors={fields.until.errors}
      />
      <NameField name={fields.name} />
      <RoleField role={fields.role} />
      <EmailField email={fields.email} />
      <Button kind="primary">We are considering it</Button>
    </form>
  )
}
