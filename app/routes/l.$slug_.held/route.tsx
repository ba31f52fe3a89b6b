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
  const { slug, title, language, coalition, isSample, contactEmail } = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? ''),
    context.reading,
  )
  const head = context.reading.ofLetter(language).t('check.held')
  return { slug, title, language, coalition, isSample, contactEmail, head }
}

/** After a form that was sent without the check of a flood: it waits for a coordinator. */
export default function HeldPage() {
  const letter = useLoaderData<typeof loader>()
  const { t } = useWords()
  const address = letter.contactEmail
  return (
    <BesideLetter letter={letter} title={t('check.held')}>
      <Paper>
        <p>{t('check.heldAbout')}</p>
        <p>{t('check.heldThen')}</p>
        {address && (
          <p>{t.rich('check.heldUrgent', { address, mail: linkTo(`mailto:${address}`) })}</p>
        )}
      </Paper>
    </BesideLetter>
  )
}
