import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ABOUT_CHANGES, PERSONAL_DECLARATION } from '../../domain/sign-on/declaration'
import { signAsPersonSchema } from '../../domain/sign-on/form.server'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { addPersonalSignature } from '../../domain/sign-on/sign.server'
import { waitHeaders } from '../../http/public-form'
import { refusing } from '../../http/refusals'
import { takeSignOnForm } from '../../http/sign-on-form'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Paper } from '../../ui/public-page'
import { ScreenFields } from '../../ui/screen-fields'
import { Wrongs } from '../../ui/wrongs'
import { Checking } from '../l.$slug/checking'
import {
  AuthorityField,
  EmailField,
  EmployerField,
  NameField,
  NamingFields,
  RoleField,
  SentenceField,
} from '../l.$slug/signatory-fields'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta: MetaFunction<typeof loader> = () => [
  { title: 'Sign in a personal capacity' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const letter = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? '', textAsked(request)),
  )
  const { slug, title, language, coalition, isSample, banner, open, terms, version } = letter
  if (!terms.allowsPersons) throw new Response('Only organisations sign it.', { status: 404 })
  const own = { slug, title, language, coalition, isSample, banner }
  return { ...own, open, terms, version: version.number, stamp: context.screen.stamp() }
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
  if (lastResult && 'check' in lastResult) {
    return <Checking letter={letter} check={lastResult.check} />
  }
  return (
    <BesideLetter letter={letter} title="Sign in a personal capacity">
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
          <p>This letter is closed for signing. It stays where it is, with those who signed it.</p>
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
    <form method="post" noValidate>
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
      <p className="hush">
        You sign for yourself, in a list of its own: you count as no organisation. You can change it
        or leave until the letter is sent, by a link that we email to you.
      </p>
      <RoleField role={fields.role} label="What you do" />
      <EmployerField employer={fields.employer} />
      <EmailField email={fields.email} />
      <SentenceField sentence={fields.sentence} />
      <NamingFields naming={fields.naming} allowsUnnamed={allowsUnnamed} person />
      <p>{ABOUT_CHANGES}</p>
      <AuthorityField authority={fields.authority} words={PERSONAL_DECLARATION} />
      <NameField name={fields.name} signature />
      <Button kind="primary">Sign the letter</Button>
      <p className="hush note-size">
        What you write is kept as the letter’s page says; your email is never shown.
      </p>
    </form>
  )
}
