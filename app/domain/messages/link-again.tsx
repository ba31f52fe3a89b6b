import type { Words } from '../../words/words'
import { Act, Frame, Say } from './frame'

/** The link to their signature, for somebody who asked for it again. */
export function LinkAgainMessage({
  words: { language, t },
  ...about
}: {
  words: Words
  letter: string
  organisation: string
  /** A day as people write it. */
  deletedOn: string
  link: string
}) {
  return (
    <Frame
      language={language}
      heading={t('mails.link.heading')}
      glance={t('mails.link.glance', about)}
      because={t('mails.link.because')}
    >
      <Say>{t('mails.link.about', about)}</Say>
      <Act to={about.link}>{t('mails.link.act')}</Act>
      <Say>{t('mails.link.until', { day: about.deletedOn })}</Say>
    </Frame>
  )
}
