import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signAsPersonSchema } from '../../domain/sign-on/page/form.server'
import { openLetterBySlug } from '../../domain/sign-on/page/public-letter.server'
import { addPersonalSignature } from '../../domain/sign-on/signing/sign.server'
import { waitHeaders } from '../../http/public-form'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { takeSignOnForm } from '../../http/sign-on-form'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Paper } from '../../ui/public-page'
import { ScreenFields } from '../../ui/screen-fields'
import { Wrongs } from '../../ui/wrongs'
import { useWords } from '../../words/page-words'
import { Checking } from '../l.$slug/checking'
import { SentenceField } from '../l.$slug/organisation-fields'
import { organisationLabels } from '../l.$slug/organisation-labels'
import {
  AuthorityField,
  EmailField,
  EmployerField,
  NameField,
  NamingFields,
  RoleField,
} from '../l.$slug/signatory-fields'

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
  const { slug, title, language, coalition, isSample, banner, open, terms, version } = letter
  const { t } = context.reading.ofLetter(language)
  if (!terms.allowsPersons) throw new Response(t('form.onlyOrganisations'), { status: 404 })
  const own = { slug, title, language, coalition, isSample, banner }
  const form = { open, terms, version: version.number, stamp: context.screen.stamp() }
  return { ...own, ...form, head: t('form.asPerson') }
}

export function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  return takeSignOnForm(context, request, {
    slug,
    schema: signAsPersonSchema,
    act: (written, came) =>
      addPersonalSignature(context.db, context.actor, {
        ...written,
        authority: true,
        came,
        slug,
        baseUrl: context.baseUrl,
      }),
    next: `/l/${slug}/check-your-email`,
    nextWhenHeld: `/l/${slug}/held`,
  })
}

export default function SignAsPersonPage() {
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
      form={letter.open ? 'sign-as-person' : undefined}
    >
      <Paper>
        {letter.open ? (
          <PersonForm
            version={letter.version}
            text={letter.language}
            allowsUnnamed={letter.terms.allowsUnnamed}
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

function PersonForm({
  version,
  text,
  allowsUnnamed,
  stamp,
  lastResult,
}: {
  /** The number of the text that they sign. */
  version: number
  /** In which language, BCP 47. */
  text: string
  allowsUnnamed: boolean
  /** Says when it was shown. */
  stamp: string
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const words = useWords()
  const { t } = words
  const [form, fields] = useForm<{
    name: string
    role: string
    employer: string
    email: string
    sentence: string
    naming: string
    authority: string
    shown: string
  }>({ id: 'sign-as-person', lastResult: lastResult ?? null })
  return (
    <form id="sign-as-person" method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="text" value={text} />
      <ScreenFields shown={fields.shown.initialValue ?? stamp} />
      <Wrongs
        errors={{
          '': form.errors,
          role: fields.role.errors,
          employer: fields.employer.errors,
          email: fields.email.errors,
          sentence: fields.sentence.errors,
          'naming-person': fields.naming.errors,
          authority: fields.authority.errors,
          name: fields.name.errors,
        }}
      />
      <p className="hush">{t('form.aboutPerson')}</p>
      <RoleField role={fields.role} person />
      <EmployerField employer={fields.employer} />
      <EmailField email={fields.email} />
      <SentenceField sentence={fields.sentence} labels={organisationLabels(words)} />
      <NamingFields naming={fields.naming} allowsUnnamed={allowsUnnamed} person />
      <p>{t('form.aboutChanges')}</p>
      <AuthorityField authority={fields.authority} words={t('form.personalDeclaration')} />
      <NameField name={fields.name} signature />
      <Button kind="primary">{t('form.sign')}</Button>
      <p className="hush note-size">{t('form.keptAsSaid')}</p>
    </form>
  )
}
