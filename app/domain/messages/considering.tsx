import type { Words } from '../../words/words'
import { Act, At, Frame, Say } from './frame'

/** Tells who considers a letter that it is noted, or, on the day that they named, that it has come. */
export function ConsideringMessage({
  words: { language, t },
  ...about
}: {
  words: Words
  letter: string
  organisation: string
  /** Days as people write them. */
  decidesOn: string
  /** The last moment to sign, by the clocks of a place. */
  signBy: string | null
  deletedOn: string
  isDue: boolean
  link: string
  /** Null where only an invitation opens it. */
  letterLink: string | null
}) {
  const { isDue, letter, organisation, decidesOn: day } = about
  return (
    <Frame
      language={language}
      heading={t(isDue ? 'mails.considering.headingDue' : 'mails.considering.heading')}
      glance={
        isDue
          ? t('mails.considering.glanceDue', { letter, organisation, day })
          : t('mails.considering.glance', { day })
      }
      because={t('mails.considering.because')}
    >
      <Say>
        {t(isDue ? 'mails.considering.aboutDue' : 'mails.considering.about', {
          letter,
          organisation,
          day,
        })}
      </Say>
      {about.letterLink && (
        <Say>
          {t('mails.considering.letterAt')} <At to={about.letterLink} />
        </Say>
      )}
      {about.signBy && <Say>{t('mails.considering.signUntil', { moment: about.signBy })}</Say>}
      <Act to={about.link}>{t('mails.considering.act')}</Act>
      <Say>{t('mails.considering.kept', { day: about.deletedOn })}</Say>
    </Frame>
  )
}
