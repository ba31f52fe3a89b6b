import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { emailSchema } from '../../domain/sign-on/form.server'
import { sendLinkAgain } from '../../domain/sign-on/link-again.server'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { takePublicForm, waitHeaders } from '../../http/public-form'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Paper, PublicPage } from '../../ui/public-page'
import { ScreenFields } from '../../ui/screen-fields'
import { Wrongs } from '../../ui/wrongs'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta: MetaFunction<typeof loader> = () => [
  { title: 'Get the link to your signature again' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug, title, coalition } = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? ''),
  )
  const asked = new URL(request.url).searchParams.has('asked')
  return { slug, title, coalition, asked, stamp: context.screen.stamp() }
}

export function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  const { baseUrl } = context
  return takePublicForm(context, request, {
    slug,
    schema: emailSchema,
    act: ({ email }) => sendLinkAgain(context.db, context.actor, { slug, email, baseUrl }),
    next: `/l/${slug}/link?asked`,
  })
}

export default function LinkAgainPage() {
  const letter = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<{ email: string; shown: string }>({
    id: 'link-again',
    lastResult: lastResult ?? null,
  })
  return (
    <PublicPage coalition={letter.coalition}>
      <p className="hush">
        <bdi>{letter.title}</bdi>
      </p>
      {letter.asked ? (
        <>
          <h1>Look in your email</h1>
          <Paper>
            <p>
              If somebody signed this letter with the address that you wrote, a message with the
              link is on its way to it. We say the same either way, so that nobody can find out here
              who signed.
            </p>
            <p>
              <a href={`/l/${letter.slug}`}>Back to the letter</a>
            </p>
          </Paper>
        </>
      ) : (
        <>
          <h1>Get the link to your signature again</h1>
          <Paper>
            <Wrongs errors={{ '': form.errors, email: fields.email.errors }} />
            <p className="hush">
              By the link you see what is kept about you, change the signature, or take it back.
            </p>
            <Form method="post" noValidate>
              <ScreenFields shown={fields.shown.initialValue ?? letter.stamp} />
              <Field
                id="email"
                name="email"
                type="email"
                label="Email"
                hint="The address that you signed with"
                autoComplete="email"
                required
                defaultValue={fields.email.initialValue}
                errors={fields.email.errors}
              />
              <Button kind="primary">Send me the link</Button>
            </Form>
          </Paper>
        </>
      )}
    </PublicPage>
  )
}
