import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { signatorySchema } from '../../domain/sign-on/form.server'
import { changeSignature, readManaged } from '../../domain/sign-on/manage.server'
import { takeBack } from '../../domain/sign-on/take-back.server'
import { wrongFrom } from '../../http/invalid'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Done } from '../../ui/done'
import { Facts, Fingerprint, Fold, Paper, PublicPage } from '../../ui/public-page'
import { Wrongs } from '../../ui/wrongs'
import { NameField, NamingFields, OrganisationFields, RoleField } from '../l.$slug/signatory-fields'
import { LinkEnded } from './link-ended'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'Your signature' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const managed = await readManaged(context.db, context.actor, params.token ?? '')
  return (
    managed && {
      ...managed,
      token: params.token ?? '',
      changed: new URL(request.url).searchParams.has('changed'),
    }
  )
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'take-back') {
    const whole = form.get('whole') === 'on'
    await refusing(takeBack(context.db, context.actor, { token, whole }))
    return redirect(`/signature/${token}`, 303)
  }
  const submission = parseWithZod(form, { schema: signatorySchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  try {
    const change = { ...submission.value, token, baseUrl: context.baseUrl }
    await refusing(changeSignature(context.db, context.actor, change))
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
  return redirect(`/signature/${token}?changed`, 303)
}

export default function SignaturePage() {
  const managed = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (!managed) return <LinkEnded what="manage" />
  if (managed.state === 'withdrawn') {
    return (
      <PublicPage>
        <h1>The signature was taken back</h1>
        <Paper>
          <p>What you wrote about yourself is deleted, and nobody lists you any more.</p>
          <p>
            Was it a mistake? While the letter is open you can{' '}
            <a href={`/l/${managed.letter.slug}`}>sign it again</a>.
          </p>
        </Paper>
      </PublicPage>
    )
  }
  return (
    <PublicPage>
      <p className="hush">
        <a href={`/l/${managed.letter.slug}`}>
          <bdi>{managed.letter.title}</bdi>
        </a>
      </p>
      <h1>
        The signature of <bdi>{managed.organisation}</bdi>
      </h1>
      {managed.changed && <Done>Your change is saved.</Done>}
      <Paper>
        <p>
          {managed.state === 'accepted' && managed.textChanged
            ? `It stands under version ${managed.version.number}, which you agreed to.`
            : STANDING[managed.state]}
        </p>
        {managed.textChanged && (
          <p>
            The text was changed since.{' '}
            <a href={`/signature/${managed.token}/text`}>
              See the difference, and whether you are to confirm it
            </a>
          </p>
        )}
        <Facts>
          <dt>Signed</dt>
          <dd>
            {managed.confirmedAt && <Day at={managed.confirmedAt} />}
            <small>
              the final text of <Day at={managed.version.fixedAt} />, version{' '}
              {managed.version.number}
            </small>
          </dd>
          <dt>Fingerprint</dt>
          <dd>
            <Fingerprint sha256={managed.version.sha256} />
          </dd>
          <dt>Your email</dt>
          <dd>
            {managed.email}
            <small>
              Only the coordinators of the letter see it. It is deleted on{' '}
              <Day at={managed.deletedOn} />.
            </small>
          </dd>
        </Facts>
      </Paper>
      <Paper>
        <h2>Change it</h2>
        <ChangeForm managed={managed} lastResult={lastResult} />
      </Paper>
      <Paper>
        <h2>Take it back</h2>
        <Fold
          summary={managed.others ? 'Leave, and let the signature stay' : 'Take the signature back'}
        >
          <p>
            {managed.others
              ? 'Your name, role and email are deleted at once. Another person of your organisation stands for the signature; it stays.'
              : 'The organisation leaves the list, and your name, role and email are deleted at once. This cannot be undone, but you can sign again while the letter is open.'}
          </p>
          <Form method="post">
            <input type="hidden" name="intent" value="take-back" />
            <Button kind="harm">
              {managed.others ? 'Delete what is kept about me' : 'Take it back and delete my data'}
            </Button>
          </Form>
        </Fold>
        {managed.others && (
          <Fold summary="Take the organisation’s signature back">
            <p>
              The organisation leaves the list, and what is kept about you and the others who signed
              for it is deleted at once. This cannot be undone.
            </p>
            <Form method="post">
              <input type="hidden" name="intent" value="take-back" />
              <input type="hidden" name="whole" value="on" />
              <Button kind="harm">Take the signature back</Button>
            </Form>
          </Fold>
        )}
      </Paper>
    </PublicPage>
  )
}

const STANDING = {
  unconfirmed: 'It is not confirmed yet.',
  confirmed: 'It is confirmed, and waits for a coordinator to look at it.',
  accepted: 'It stands under the letter.',
  declined: 'The coordinators have not put it under the letter.',
  withdrawn: '',
} as const

interface Changeable {
  organisation: string
  website: string | null
  naming: string
  name: string
  role: string
}

function ChangeForm({
  managed,
  lastResult,
}: {
  managed: Changeable
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const [form, fields] = useForm<Record<keyof Changeable, string>>({
    id: 'change',
    lastResult: lastResult ?? null,
    defaultValue: { ...managed, website: managed.website ?? '' },
  })
  return (
    <Form method="post" noValidate>
      <Wrongs
        errors={{
          '': form.errors,
          organisation: fields.organisation.errors,
          website: fields.website.errors,
          role: fields.role.errors,
          'naming-organisation': fields.naming.errors,
          name: fields.name.errors,
        }}
      />
      <OrganisationFields organisation={fields.organisation} website={fields.website} />
      <NameField name={fields.name} />
      <RoleField role={fields.role} />
      <NamingFields naming={fields.naming} />
      <Button kind="primary">Save the change</Button>
    </Form>
  )
}
