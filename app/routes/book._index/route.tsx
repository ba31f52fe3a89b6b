import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { sendBookLinks } from '../../domain/sign-on/book/links.server'
import { emailSchema } from '../../domain/sign-on/form.server'
import { takePublicForm, waitHeaders } from '../../http/public-form'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Paper, PublicPage } from '../../ui/public-page'
import { ScreenFields } from '../../ui/screen-fields'
import { Wrongs } from '../../ui/wrongs'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta: MetaFunction = () => [
  { title: 'Get the link to your entry again' },
  { name: 'robots', content: 'noindex' },
]

export function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.has('asked')
  return { asked, stamp: context.screen.stamp() }
}

export function action({ context, request }: ActionFunctionArgs) {
  const { baseUrl } = context
  return takePublicForm(context, request, {
    // All who ask for these links are counted as those of one letter are.
    slug: 'book',
    schema: emailSchema,
    act: ({ email }) => sendBookLinks(context.db, context.actor, { email, baseUrl }),
    next: '/book?asked',
  })
}

export default function BookLinkPage() {
  const { asked, stamp } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<{ email: string; shown: string }>({
    id: 'book-link',
    lastResult: lastResult ?? null,
  })
  if (asked) {
    return (
      <PublicPage>
        <h1>Look in your email</h1>
        <Paper>
          <p>
            If an organisation book has an entry with the address that you wrote, a message with the
            link is on its way to it. We say the same either way, so that nobody can find out here
            who is in a book.
          </p>
        </Paper>
      </PublicPage>
    )
  }
  return (
    <PublicPage>
      <h1>Get the link to your entry again</h1>
      <Paper>
        <Wrongs errors={{ '': form.errors, email: fields.email.errors }} />
        <p className="hush">
          By the link you see all that the organisation book keeps of you, change it, or leave.
        </p>
        <Form method="post" noValidate>
          <ScreenFields shown={fields.shown.initialValue ?? stamp} />
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
    </PublicPage>
  )
}
