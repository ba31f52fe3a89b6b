import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ABOUT_CHANGES, PERSONAL_DECLARATION } from '../../domain/sign-on/declaration'
import { signAsPersonSchema } from '../../domain/sign-on/form.server'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { addPersonalSignature } from '../../domain/sign-on/sign.server'
import { wrongFrom } from '../../http/invalid'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Paper } from '../../ui/public-page'
import { Wrongs } from '../../ui/wrongs'
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

export const meta: MetaFunction<typeof loader> = () => [
  { title: 'Sign in a personal capacity' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const letter = await refusing(openLetterBySlug(context.db, context.actor, params.slug ?? ''))
  const { slug, title, language, coalition, isSample, banner, open, terms, version } = letter
  if (!terms.allowsPersons) throw new Response('Only organisations sign it.', { status: 404 })
  const own = { slug, title, language, coalition, isSample, banner }
  return { ...own, open, terms, version: version.number }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: signAsPersonSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const slug = params.slug ?? ''
  const written = { ...submission.value, authority: true, slug, baseUrl: context.baseUrl }
  try {
    await refusing(addPersonalSignature(context.db, context.actor, written))
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
  return redirect(`/l/${slug}/check-your-email`, 303)
}

export default function SignAsPersonPage() {
  const letter = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <BesideLetter letter={letter} title="Sign in a personal capacity">
      <Paper>
        {letter.open ? (
          <PersonForm
            version={letter.version}
            allowsUnnamed={letter.terms.allowsUnnamed}
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
  allowsUnnamed,
  lastResult,
}: {
  /** The number of the text that they sign. */
  version: number
  allowsUnnamed: boolean
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
  }>({ id: 'sign-as-person', lastResult: lastResult ?? null })
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
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
