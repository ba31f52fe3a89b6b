import type { PublicNaming, SignatoryType } from '../../../prisma-free-db/tables/signatures'
import type { Words } from '../../words/words'
import { Act, At, Frame, Say } from './frame'

/** What may be public, as a sentence to who signs. */
export const saidNaming = (
  { signatory, naming }: { signatory: SignatoryType; naming: PublicNaming },
  { t }: Words,
): string =>
  t(`mails.shared.named.${signatory === 'person' && naming !== 'none' ? 'self' : naming}`)

/** Asks a contact to confirm what somebody wrote with their address. Nothing counts before they do. */
export function ConfirmSignatureMessage({
  words,
  letterLink,
  notMeLink,
  link,
  ...about
}: {
  words: Words
  letter: string
  signatory: SignatoryType
  organisation: string
  name: string
  role: string
  filledBy: string | null
  naming: PublicNaming
  /** Days as people write them. */
  decidesOn: string | null
  fixedOn: string
  confirmBy: string
  deletedOn: string
  link: string
  notMeLink: string
  letterLink: string
}) {
  const { t } = words
  const { letter, organisation, decidesOn, filledBy } = about
  const considers = decidesOn !== null
  const signedBy =
    about.signatory === 'person'
      ? t('mails.confirm.inPersonalCapacity')
      : filledBy
        ? t('mails.confirm.signedByFilledIn', { ...about, filledBy })
        : t('mails.confirm.signedBy', about)
  return (
    <Frame
      language={words.language}
      heading={t(considers ? 'signature.confirmConsidering' : 'signature.confirmTitle')}
      glance={t(considers ? 'mails.confirm.glanceConsidering' : 'mails.confirm.glance', about)}
      because={
        <>
          {t('mails.confirm.because', { day: about.confirmBy })} <At to={notMeLink} />
        </>
      }
    >
      <Say>
        {considers
          ? t('mails.confirm.aboutConsidering', { organisation, letter, day: decidesOn })
          : t('mails.confirm.about', { organisation, letter, day: about.fixedOn })}{' '}
        {t('mails.confirm.readAgain')} <At to={letterLink} />
      </Say>
      {!considers && (
        <Say>
          {signedBy} {saidNaming(about, words)}
        </Say>
      )}
      <Act to={link}>{t('mails.confirm.act')}</Act>
      <Say>{t('mails.confirm.until', { day: about.confirmBy })}</Say>
      <Say>{t('mails.confirm.kept', { day: about.deletedOn })}</Say>
    </Frame>
  )
}
