import type { Words } from '../../words/words'
import { saidIsIn } from './book-links'
import { Act, Frame, Say } from './frame'

/** Asks somebody, once a year, whether their entry in the organisation book may stay. */
export function BookRenewalMessage({
  words,
  ...about
}: {
  words: Words
  organisation: string
  /** Null where it has no name. */
  coalition: string | null
  /** A day as people write it. */
  keptUntil: string
  /** They were asked before. */
  isLast: boolean
  link: string
}) {
  const { language, t } = words
  const { organisation, keptUntil: day } = about
  return (
    <Frame
      language={language}
      heading={t('mails.book.renewHeading')}
      glance={t('mails.book.renewGlance', { organisation, day })}
      because={t('mails.book.renewBecause')}
    >
      <Say>
        {saidIsIn(about, words)} {t('mails.book.renewAbout', { day })}
        {about.isLast && ` ${t('mails.book.renewLast')}`}
      </Say>
      <Act to={about.link}>{t('mails.book.renewAct')}</Act>
      <Say>{t('mails.book.renewLink')}</Say>
    </Frame>
  )
}
