import { Act, Frame, Say } from './frame'

/** Tells a coordinator that a signature waits. Says nothing of the person who signed. */
export function SignatureWaitingMessage(about: {
  letter: string
  organisation: string
  link: string
}) {
  return (
    <Frame
      heading="A signature waits for you"
      glance={`${about.organisation} signed “${about.letter}”.`}
      because="You get this because you coordinate this letter. One message comes for each signature; the other coordinators get it too."
    >
      <Say>
        {about.organisation} signed “{about.letter}” and confirmed it by email. It is listed once a
        coordinator accepts it.
      </Say>
      <Act to={about.link}>Accept or decline it</Act>
    </Frame>
  )
}
