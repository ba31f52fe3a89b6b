import type { PublicNaming, ToldHow } from '../../../prisma-free-db/tables/signatures'
import type { Words } from '../../words/words'
import { saidNaming } from './confirm-signature'
import { ExactText, type FixedText, type SignedText, TextFacts } from './exact-text'
import { Act, At, Frame, Say } from './frame'

/** Tells somebody what a coordinator wrote down for them, and how to say that it is not right. */
export function RecordedMessage({
  words,
  ...about
}: {
  words: Words
  letter: string
  /** Who wrote it down: the organisation that leads the letter, or the coalition. */
  by: string
  organisation: string
  name: string
  role: string
  /** How and when they said it. */
  toldHow: ToldHow
  toldOn: string
  /** The letter had been sent: they are a later supporter. */
  isLater: boolean
  naming: PublicNaming
  sentence: string | null
  /** A day as people write it. */
  deletedOn: string
  /** By which they change it or leave. */
  link: string
  notRightLink: string
  text: FixedText
  signed: SignedText
}) {
  const { language, t } = words
  const { sentence } = about
  return (
    <Frame
      language={language}
      heading={t('mails.recorded.heading')}
      glance={t('mails.recorded.glance', about)}
      because={t('mails.recorded.because')}
    >
      <Say>
        {t(`mails.recorded.told.${about.toldHow}`, { ...about, day: about.toldOn })}
        {about.isLater && ` ${t('mails.recorded.isLater')}`}
      </Say>
      <TextFacts words={words} text={about.text} />
      <Say>
        {saidNaming({ signatory: 'organisation', naming: about.naming }, words)}
        {sentence && ` ${t('mails.shared.beside', { sentence })}`}
      </Say>
      <Act to={about.notRightLink}>{t('signature.disputeTitle')}</Act>
      <Say>
        {t('mails.shared.disputeMeans')} {t('mails.recorded.manage')} <At to={about.link} />
      </Say>
      <Say>{t('mails.recorded.kept', { day: about.deletedOn })}</Say>
      <ExactText words={words} signed={about.signed} />
    </Frame>
  )
}
