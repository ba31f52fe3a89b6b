import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { emailSchema } from '../../domain/sign-on/page/form.server'
import { openLetterBySlug } from '../../domain/sign-on/page/public-letter.server'
import { sendLinkAgain } from '../../domain/sign-on/signing/link-again.server'
import { takePublicForm, waitHeaders } from '../../http/public-form'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Paper } from '../../ui/public-page'
import { ScreenFields } from '../../ui/screen-fields'
import { Wrongs } from '../../ui/wrongs'
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
  const [form, fields] = useForm<{ email: string; shown: string }>({
    id: 'link-again',
    lastResult: lastResult ?? null,
  })
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
      <Paper>
        <Wrongs errors={{ '': form.errors, email: fields.email.errors }} />
        <p className="hush">{t('form.linkAgainAbout')}</p>
        <Form id="link-again" method="post" noValidate>
          <ScreenFields shown={fields.shown.initialValue ?? letter.stamp} />
          <Field
            id="email"
            name="email"
            type="email"
            label={t('form.email')}
            hint={t('form.linkAgainEmail')}
            autoComplete="email"
            required
            dir="ltr"
            defaultValue={fields.email.initialValue}
            errors={fields.email.errors}
          />
          <Button kind="primary">{t('form.linkAgainSend')}</Button>
        </Form>
      </Paper>
    </BesideLetter>
  )
}
