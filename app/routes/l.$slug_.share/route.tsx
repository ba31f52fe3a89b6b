import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openLetterBySlug } from '../../domain/sign-on/page/public-letter.server'
import { mailtoOf, sharingWords } from '../../domain/sign-on/page/sharing'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Field, TextArea } from '../../ui/field'
import { Paper } from '../../ui/public-page'
import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

export async function loader({ context, params }: LoaderFunctionArgs) {
  const letter = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? ''),
    context.reading,
  )
  const said = context.reading.ofLetter(letter.language, letter.timeZone)
  const address = `${context.baseUrl}/l/${letter.passedOn}`
  const closes =
    letter.open && letter.signBy
      ? said.lastMoment(letter.signBy, letter.timeZone, letter.now)
      : null
  const short = letter.shortLink && context.baseUrl + letter.shortLink
  const words = sharingWords(
    { title: letter.title, ask: letter.ask, address, short: short ?? address, closes },
    said,
  )
  const { slug, title, coalition, isSample, language, banner, byInvitation } = letter
  const own = { slug, title, coalition, isSample, language, banner }
  const isOwn = byInvitation && letter.invitation !== null
  const head = said.t('share.head', { title })
  return { ...own, head, byInvitation, isOwn, address, short, words, mailto: mailtoOf(words) }
}

export default function SharePage() {
  const { address, short, words, mailto, byInvitation, isOwn, ...letter } =
    useLoaderData<typeof loader>()
  const { t } = useWords()
  const code = `/l/${letter.slug}/qr.svg`
  return (
    <BesideLetter letter={letter} title={t('share.title')}>
      <Paper>
        <Field
          id="address"
          label={t('share.address')}
          hint={t(isOwn ? 'share.ownHint' : byInvitation ? 'share.invitedHint' : 'share.openHint')}
          readOnly
          dir="ltr"
          defaultValue={address}
        />
        {short && (
          <Field
            id="short"
            label={t('share.short')}
            hint={t('share.shortHint')}
            readOnly
            dir="ltr"
            defaultValue={short}
          />
        )}
      </Paper>
      <Paper>
        <h2>{t('share.byEmail')}</h2>
        <TextArea
          id="email"
          label={t('share.emailWords')}
          hint={t('share.emailHint')}
          readOnly
          rows={12}
          dir="auto"
          defaultValue={words.email}
        />
        <p>
          <a href={mailto}>{t('share.beginEmail')}</a>
        </p>
      </Paper>
      <Paper>
        <h2>{t('share.byMessage')}</h2>
        <TextArea
          id="message"
          label={t('share.messageWords')}
          readOnly
          rows={6}
          dir="auto"
          defaultValue={words.message}
        />
      </Paper>
      <Paper>
        <h2>{t('share.onPaper')}</h2>
        <img
          className={styles.code}
          src={code}
          alt={t('share.code', { address: short ?? address })}
          width="200"
          height="200"
        />
        <p>
          {t.rich('share.codeAbout', {
            link: (words) => (
              <a href={code} download={`${letter.slug}.svg`}>
                {words}
              </a>
            ),
          })}
        </p>
      </Paper>
    </BesideLetter>
  )
}
