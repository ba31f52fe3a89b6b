import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendBookLinks } from '../../domain/sign-on/book/links.server'
import { emailSchema } from '../../domain/sign-on/page/form.server'
import { takePublicForm, waitHeaders } from '../../http/public-form'
import { unlistedMeta } from '../../http/public-page'
import type { RouteHandle } from '../../root'
import { LinkForm } from '../../ui/link-form'
import { Paper, PublicPage } from '../../ui/public-page'
import { useWords } from '../../words/page-words'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta = unlistedMeta

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.has('asked')
  const head = context.reading.words.t('book.linkTitle')
  return { asked, head, stamp: context.screen.stamp() }
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
  const { asked, head, stamp } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { t } = useWords()
  if (asked) {
    return (
      <PublicPage>
        <h1>{t('form.linkAgainDone')}</h1>
        <Paper>
          <p>{t('book.linkSent')}</p>
        </Paper>
      </PublicPage>
    )
  }
  return (
    <PublicPage form="book-link">
      <h1>{head}</h1>
      <LinkForm
        id="book-link"
        about={t('book.linkAbout')}
        stamp={stamp}
        lastResult={lastResult ?? null}
      />
    </PublicPage>
  )
}
