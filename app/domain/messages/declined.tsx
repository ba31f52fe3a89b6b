import { Act, Frame, Say } from './frame'

/** Tells who signed that a coordinator has not put it on the list, and why, in the coordinator's words. */
export function DeclinedMessage(about: {
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
  return (
    <Frame
      heading="Your signature is not on the list"
      glance={`${about.by} has not put ${about.organisation} on “${about.letter}”, and says why.`}
      because="You get this because you signed a letter with this address. Do nothing, and it stays as it is."
    >
      <Say>
        {about.by} has not put {about.organisation} on the list of those who signed “{about.letter}
        ”. They write:
      </Say>
      <Say>“{about.reason}”</Say>
      <Say>
        {about.contactEmail && `Is that a mistake? Write to ${about.contactEmail}. `}
        What you wrote is deleted on {about.deletedOn}, or at once if you leave by this link:
      </Say>
      <Act to={about.link}>Look at it, change it or leave</Act>
    </Frame>
  )
}
