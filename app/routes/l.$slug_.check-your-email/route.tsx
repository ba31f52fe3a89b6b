import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openLetterBySlug } from '../../domain/sign-on/page/public-letter.server'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Paper } from '../../ui/public-page'
import { linkTo } from '../../ui/tags'
import { useWords } from '../../words/page-words'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title, language, coalition, isSample } = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? ''),
    context.reading,
  )
  const head = context.reading.ofLetter(language).t('form.checkTitle')
  return { slug, title, language, coalition, isSample, head }
}

export default function CheckYourEmailPage() {
  const letter = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  return (
    <BesideLetter letter={letter} title={t('form.checkHeading')}>
      <Paper>
        <p>{t('form.checkSent')}</p>
        <p>{t('form.checkWithin')}</p>
        {letter.isSample && (
          <p>{t.rich('form.checkSample', { link: linkTo('/sample/mailbox') })}</p>
        )}
      </Paper>
      <Paper>
        <h2>{t('form.noMessage')}</h2>
        <p>
          {t.rich('form.noMessageDo', {
            again: linkTo(to(`/l/${letter.slug}/link`)),
            form: linkTo(to(`/l/${letter.slug}#sign`)),
          })}
        </p>
      </Paper>
    </BesideLetter>
  )
}
