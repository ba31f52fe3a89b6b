import { Act, Frame, Say } from './frame'

/** Asks an organisation to sign a letter, in the coordinators' words; a reminder is the same, later. */
export function InvitationToSignMessage(about: {
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
  const paragraphs = about.note.split(/\n{2,}/).filter((text) => text.trim() !== '')
  return (
    <Frame
      heading={`Will you sign “${about.letter}”?`}
      glance={`${about.from ?? 'A coalition'} asks ${about.organisation}. Two minutes, no account.`}
      because={`You get this because the coordinators of the letter wrote this address down to ask ${about.organisation}. They see it, and whoever has the link in this message; it is deleted on ${about.deletedOn}. No more reminders: ${about.stopLink}`}
    >
      <Say>{about.name ? `Dear ${about.name},` : 'Hello,'}</Say>
      {paragraphs.map((text) => (
        <Say key={text}>{text}</Say>
      ))}
      {about.signBy && <Say>Organisations can sign until {about.signBy}.</Say>}
      <Act to={about.link}>Read the letter and answer</Act>
      <Say>
        There you can sign for {about.organisation}, say that it is considering it, or that it will
        not sign. Please pass the link only to whoever may answer for {about.organisation}.
      </Say>
    </Frame>
  )
}
