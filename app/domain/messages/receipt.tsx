import type { ComponentProps } from 'react'
import type { PublicNaming, SignatoryType } from '../../../prisma-free-db/tables/signatures'
import type { Words } from '../../words/words'
import { saidNaming } from './confirm-signature'
import { ExactText, type FixedText, type SignedText, TextFacts } from './exact-text'
import { Act, Frame, Say } from './frame'
import { InTheBook } from './in-the-book'

/** What a contact keeps: what was signed, what is public, how to change it, and when data goes. */
export function ReceiptMessage({
  words,
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
  sentence: string | null
  declaration: string
  /** Days as people write them. */
  signedOn: string
  deletedOn: string
  link: string
  /** Where they are in the organisation book. */
  book: Omit<ComponentProps<typeof InTheBook>, 'words'> | null
  text: FixedText
  signed: SignedText
}) {
  const { language, t } = words
  const { filledBy, sentence } = about
  const said = { ...about, day: about.signedOn }
  return (
    <Frame
      language={language}
      heading={t('mails.receipt.heading')}
      glance={t('mails.receipt.glance', about)}
      because={t('mails.receipt.because')}
    >
      <Say>
        {about.signatory === 'person'
          ? t('mails.receipt.signedInPerson', said)
          : filledBy
            ? t('mails.receipt.signedByFilledIn', { ...said, filledBy })
            : t('mails.receipt.signedBy', said)}{' '}
        {t('mails.receipt.looksFirst')}
      </Say>
      <Say>{t('mails.receipt.declared', about)}</Say>
      <TextFacts words={words} text={about.text} />
      <Say>{t('form.aboutChanges')}</Say>
      <Say>
        {saidNaming(about, words)}
        {sentence && ` ${t('mails.shared.beside', { sentence })}`}
      </Say>
      <Say>{t('mails.receipt.kept', { day: about.deletedOn })}</Say>
      <Act to={about.link}>{t('mails.receipt.act')}</Act>
      <Say>{t('mails.receipt.aboutLink')}</Say>
      {about.book && <InTheBook words={words} {...about.book} />}
      <ExactText words={words} signed={about.signed} />
    </Frame>
  )
}
