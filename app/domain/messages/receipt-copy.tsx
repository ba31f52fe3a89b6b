import type { PublicNaming } from '../../../prisma-free-db/tables/signatures'
import type { Words } from '../../words/words'
import { ExactText, type FixedText, type SignedText, TextFacts } from './exact-text'
import { Act, Frame, Say } from './frame'

/** Tells an organisation, at its own address, what was signed for it and by whom. */
export function ReceiptCopyMessage({
  words,
  ...about
}: {
  words: Words
  letter: string
  organisation: string
  name: string
  role: string
  filledBy: string | null
  naming: PublicNaming
  /** A day as people write it. */
  signedOn: string
  link: string
  text: FixedText
  signed: SignedText
}) {
  const { language, t } = words
  const { filledBy } = about
  const said = { ...about, day: about.signedOn }
  return (
    <Frame
      language={language}
      heading={t('mails.copy.heading', about)}
      glance={t('mails.copy.glance', about)}
      because={t('mails.copy.because')}
    >
      <Say>
        {filledBy
          ? t('mails.copy.aboutFilledIn', { ...said, filledBy })
          : t('mails.copy.about', said)}{' '}
        {t(`mails.copy.named.${about.naming}`)}
      </Say>
      <TextFacts words={words} text={about.text} />
      <Act to={about.link}>{t('signature.disputeTitle')}</Act>
      <Say>{t('mails.shared.disputeMeans')}</Say>
      <ExactText words={words} signed={about.signed} />
    </Frame>
  )
}
