import { Act, Frame, Say } from './frame'

/** Reminds somebody that a signature waits for them: to be confirmed, or, with `again`, under a new text. */
export function ReminderToConfirmMessage(about: {
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
  return (
    <Frame
      heading={about.again ? 'The new text waits for you' : 'The signature waits for you'}
      glance={`${about.organisation} is not under “${about.letter}” until you confirm.`}
      because={
        about.notMeLink
          ? `You get this because somebody gave this address to sign a letter. If that was not you, do nothing: it is deleted on ${about.deletedOn}, or at once here: ${about.notMeLink} No more reminders: ${about.stopLink}`
          : `You get this because you signed the letter with this address. No more reminders: ${about.stopLink}`
      }
    >
      <Say>
        {about.again
          ? `The coordinators changed what “${about.letter}” says. The signature of ${about.organisation} stays under the text that you signed, and is not under the new one until you confirm it.`
          : `Somebody filled in the form to answer “${about.letter}” for ${about.organisation}, with this address. Nothing counts before you confirm it.`}
      </Say>
      <Act to={about.link}>
        {about.again ? 'See the difference and confirm' : 'Look at it and confirm'}
      </Act>
      <Say>Nothing happens when you only open the link. Please do not pass it on.</Say>
    </Frame>
  )
}
