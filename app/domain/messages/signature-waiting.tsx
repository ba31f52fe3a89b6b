import { Act, Frame, Say } from './frame'

/** Tells a coordinator that a signature waits. Says nothing of the person who signed. */
export function SignatureWaitingMessage(about: {
  letter: string
  organisation: string
  /** Somebody at the organisation's own address said that it is not right. */
  disputed: boolean
  link: string
}) {
  if (about.disputed) {
    return (
      <Frame
        heading="A signature may not be right"
        glance={`Somebody at ${about.organisation} says that it did not sign.`}
        because="You get this because you coordinate this letter; the other coordinators get it too."
      >
        <Say>
          Somebody at an address of {about.organisation} says that its signature under “
          {about.letter}” is not right. It is off the list until you have looked into it.
        </Say>
        <Act to={about.link}>Look at it</Act>
      </Frame>
    )
  }
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
