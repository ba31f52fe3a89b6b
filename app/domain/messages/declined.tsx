import type { Words } from '../../words/words'
import { Act, Frame, Say } from './frame'

/** Tells who signed that a coordinator has not put it on the list, and why, in the coordinator's words. */
export function DeclinedMessage({
  words: { language, t },
  ...about
}: {
  words: Words
  letter: string
  /** Who leads the letter, or the coalition. */
  by: string
  organisation: string
  reason: string
  /** Where questions go; null where nobody said. */
  contactEmail: string | null
  /** A day as people write it. */
  deletedOn: string
  link: string
}) {
  const { contactEmail } = about
  return (
    <Frame
      language={language}
      heading={t('mails.declined.heading')}
      glance={t('mails.declined.glance', about)}
      because={t('mails.declined.because')}
    >
      <Say>{t('mails.declined.about', about)}</Say>
      <Say>
        <span dir="auto">“{about.reason}”</span>
      </Say>
      <Say>
        {contactEmail && `${t('mails.declined.mistake', { email: contactEmail })} `}
        {t('mails.declined.kept', { day: about.deletedOn })}
      </Say>
      <Act to={about.link}>{t('mails.declined.act')}</Act>
    </Frame>
  )
}
