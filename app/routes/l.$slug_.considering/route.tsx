import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { consideringSchema } from '../../domain/sign-on/page/form.server'
import { openLetterBySlug } from '../../domain/sign-on/page/public-letter.server'
import { addConsidering } from '../../domain/sign-on/signing/considering.server'
import { daysToDecide } from '../../domain/sign-on/signing/days-to-decide'
import type { FilledIn } from '../../domain/sign-on/signing/filled-in'
import { waitHeaders } from '../../http/public-form'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { takeSignOnForm } from '../../http/sign-on-form'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Paper } from '../../ui/public-page'
import { ScreenFields } from '../../ui/screen-fields'
import { Wrongs } from '../../ui/wrongs'
import { useWords } from '../../words/page-words'
import { Checking } from '../l.$slug/checking'
import { OrganisationField } from '../l.$slug/organisation-fields'
import { organisationLabels } from '../l.$slug/organisation-labels'
import { EmailField, NameField, RoleField } from '../l.$slug/signatory-fields'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta = unlistedMeta

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const letter = await refusing(
    openLetterBySlug(
      context.db,
      context.actor,
      params.slug ?? '',
      textAsked(request),
      context.reading.asked,
    ),
    context.reading,
  )
  const { slug, title, language, coalition, isSample, banner, open, signBy, timeZone } = letter
  const own = { slug, title, language, coalition, isSample, banner }
  const days = daysToDecide({ sign_by: signBy, time_zone: timeZone }, context.actor.now)
  const filledIn = letter.invitation?.filledIn
  const head = context.reading.ofLetter(language).t('form.considering')
  return { ...own, head, open, days, filledIn, stamp: context.screen.stamp() }
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
  const { t } = useWords()
  if (lastResult && 'check' in lastResult) {
    return <Checking letter={letter} check={lastResult.check} />
  }
  return (
    <BesideLetter
      letter={letter}
      title={letter.head}
      form={letter.open ? 'considering' : undefined}
    >
      <Paper>
        {letter.open ? (
          <ConsideringForm
            {...letter.days}
            text={letter.language}
            filledIn={letter.filledIn}
            stamp={letter.stamp}
            lastResult={lastResult}
          />
        ) : (
          <p>{t('form.closedForSigning')}</p>
        )}
      </Paper>
    </BesideLetter>
  )
}

function ConsideringForm({
  first,
  last,
  text,
  filledIn,
  stamp,
  lastResult,
}: {
  first: string
  last?: string | undefined
  /** In which language they read the letter, BCP 47. */
  text: string
  /** What the coordinators know of who was invited. */
  filledIn?: FilledIn | undefined
  /** Says when it was shown. */
  stamp: string
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const words = useWords()
  const { t } = words
  const [form, fields] = useForm<{
    organisation: string
    name: string
    role: string
    email: string
    until: string
    shown: string
  }>({ id: 'considering', lastResult: lastResult ?? null, defaultValue: filledIn })
  return (
    <form id="considering" method="post" noValidate>
      <input type="hidden" name="text" value={text} />
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
      <p className="hush">{t('form.aboutConsidering')}</p>
      <OrganisationField organisation={fields.organisation} labels={organisationLabels(words)} />
      <Field
        id="until"
        name="until"
        type="date"
        label={t('form.until')}
        hint={t('form.untilHint')}
        min={first}
        max={last}
        required
        defaultValue={fields.until.initialValue}
        errors={fields.until.errors}
      />
      <NameField name={fields.name} />
      <RoleField role={fields.role} />
      <EmailField email={fields.email} />
      <Button kind="primary">{t('form.considering')}</Button>
    </form>
  )
}
