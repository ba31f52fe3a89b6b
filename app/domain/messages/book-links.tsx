import type { Words } from '../../words/words'
import { Act, Frame, Say } from './frame'

/** The link to their entry in the organisation book, for somebody who asked for it. */
export function BookLinksMessage({
  words,
  ...about
}: {
  words: Words
  organisation: string
  /** Null where it has no name. */
  coalition: string | null
  /** A day as people write it. */
  keptUntil: string
  link: string
}) {
  const { language, t } = words
  return (
    <Frame
      language={language}
      heading={t('mails.book.linkHeading')}
      glance={t('mails.book.linkGlance', about)}
      because={t('mails.book.linkBecause')}
    >
      <Say>
        {saidIsIn(about, words)} {t('mails.book.linkAbout')}
      </Say>
      <Act to={about.link}>{t('mails.book.linkAct')}</Act>
      <Say>{t('mails.book.linkUntil', { day: about.keptUntil })}</Say>
    </Frame>
  )
}

/** That an organisation is in the organisation book, and whose it is. */
export const saidIsIn = (
  { organisation, coalition }: { organisation: string; coalition: string | null },
  { t }: Words,
): string =>
  coalition
    ? t('mails.book.isIn', { organisation, coalition })
    : t('mails.book.isInUnnamed', { organisation })
