import type { Words } from '../../words/words'
import { Act, At, Frame, Say } from './frame'

/** Reminds somebody that a signature waits for them: to be confirmed, or, with `again`, under a new text. */
export function ReminderToConfirmMessage({
  words: { language, t },
  notMeLink,
  stopLink,
  ...about
}: {
  words: Words
  again: boolean
  letter: string
  organisation: string
  /** As people write it. */
  deletedOn: string
  link: string
  /** Where they say that it was not they who wrote it; null once they have confirmed their email. */
  notMeLink: string | null
  stopLink: string
}) {
  const { again } = about
  return (
    <Frame
      language={language}
      heading={t(again ? 'mails.reminder.headingAgain' : 'mails.reminder.heading')}
      glance={t('mails.reminder.glance', about)}
      because={
        <>
          {notMeLink ? (
            <>
              {t('mails.reminder.because', { day: about.deletedOn })} <At to={notMeLink} />
            </>
          ) : (
            t('mails.reminder.becauseAgain')
          )}{' '}
          {t('mails.reminder.noMore')} <At to={stopLink} />
        </>
      }
    >
      <Say>{t(again ? 'mails.reminder.aboutAgain' : 'mails.reminder.about', about)}</Say>
      <Act to={about.link}>{t(again ? 'mails.change.actMeaning' : 'mails.confirm.act')}</Act>
      <Say>{t('mails.change.opening')}</Say>
    </Frame>
  )
}
