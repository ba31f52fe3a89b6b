import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { emailSchema } from '../../domain/sign-on/page/form.server'
import { openLetterBySlug } from '../../domain/sign-on/page/public-letter.server'
import { sendLinkAgain } from '../../domain/sign-on/signing/link-again.server'
import { takePublicForm, waitHeaders } from '../../http/public-form'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { LinkForm } from '../../ui/link-form'
import { Paper } from '../../ui/public-page'
import { useWords } from '../../words/page-words'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta = unlistedMeta

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug, title, language, coalition, isSample, banner } = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? ''),
    context.reading,
  )
  const asked = new URL(request.url).searchParams.has('asked')
  const head = context.reading.ofLetter(language).t('form.linkAgain')
  const letter = { slug, title, language, coalition, isSample, banner }
  return { ...letter, head, asked, stamp: context.screen.stamp() }
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
  const { t, to } = useWords()
  if (letter.asked) {
    return (
      <BesideLetter letter={letter} title={t('form.linkAgainDone')}>
        <Paper>
          <p>{t('form.linkAgainSent')}</p>
          <p>
            <a href={to(`/l/${letter.slug}`)}>{t('page.backToLetter')}</a>
          </p>
        </Paper>
      </BesideLetter>
    )
  }
  return (
    <BesideLetter letter={letter} title={letter.head} form="link-again">
      <LinkForm
        id="link-again"
        about={t('form.linkAgainAbout')}
        stamp={letter.stamp}
        lastResult={lastResult ?? null}
      />
    </BesideLetter>
  )
}
