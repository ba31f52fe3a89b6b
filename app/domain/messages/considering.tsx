import { Act, Frame, Say } from './frame'

/** Tells who considers a letter that it is noted, or, on the day that they named, that it has come. */
export function ConsideringMessage(about: {
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
  return (
    <Frame
      heading={about.isDue ? 'Has it been decided?' : 'Noted: you are considering it'}
      glance={
        about.isDue
          ? `${about.organisation} decides on “${about.letter}” by ${about.decidesOn}.`
          : `Nothing is signed. We remind you once, on ${about.decidesOn}.`
      }
      because="You get this because you told us, with this address, that your organisation is considering a letter. Do nothing, and nothing is signed."
    >
      <Say>
        {about.isDue
          ? `You wrote that ${about.organisation} decides by ${about.decidesOn} whether it signs “${about.letter}”. This is the one reminder that we send.`
          : `${about.organisation} is considering “${about.letter}” and decides by ${about.decidesOn}. It is on no list until it signs. We remind you once, on that day.`}
      </Say>
      {about.letterLink && <Say>The letter is at {about.letterLink}.</Say>}
      {about.signBy && <Say>Organisations can sign it until {about.signBy}.</Say>}
      <Act to={about.link}>Sign, move the day, or say no</Act>
      <Say>
        Only the coordinators of the letter see what you wrote. It is deleted on {about.deletedOn},
        or at once if you say no. Please do not pass the link on: whoever has it can answer for you.
      </Say>
    </Frame>
  )
}
