import type { Words } from '../../words/words'
import { Act, At, Frame, Say } from './frame'

/** Asks an organisation to sign a letter, in the coordinators' words; a reminder is the same, later. */
export function InvitationToSignMessage({
  words: { language, t },
  note,
  stopLink,
  ...about
}: {
  words: Words
  letter: string
  /** Who asks; null where no organisation leads the letter. */
  from: string | null
  organisation: string
  /** Whom it is for; null where nobody knows the name. */
  name: string | null
  /** The coordinators' words: paragraphs, parted by empty lines. */
  note: string
  /** The last moment to sign, by the clocks of a place. */
  signBy: string | null
  deletedOn: string
  link: string
  stopLink: string
}) {
  const { organisation, name } = about
  const paragraphs = note.split(/\n{2,}/).filter((text) => text.trim() !== '')
  return (
    <Frame
      language={language}
      heading={t('mails.invitation.heading', about)}
      glance={t('mails.invitation.glance', {
        by: about.from ?? t('mails.invitation.aCoalition'),
        organisation,
      })}
      because={
        <>
          {t('mails.invitation.because', { organisation, day: about.deletedOn })}{' '}
          <At to={stopLink} />
        </>
      }
    >
      <Say>{name ? t('mails.invitation.dear', { name }) : t('mails.invitation.hello')}</Say>
      {paragraphs.map((text) => (
        <Say key={text}>
          <span dir="auto">{text}</span>
        </Say>
      ))}
      {about.signBy && <Say>{t('mails.invitation.signUntil', { moment: about.signBy })}</Say>}
      <Act to={about.link}>{t('mails.invitation.act')}</Act>
      <Say>{t('mails.invitation.whatThere', about)}</Say>
    </Frame>
  )
}
