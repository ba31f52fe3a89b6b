import { Act, Frame, Say } from './frame'

/** Tells a coordinator that forms come about a letter as programs send them. Says nothing of who sent them. */
export function BurstHeldApartMessage(about: { letter: string; link: string }) {
  return (
    <Frame
      heading="A burst of sign-ons is held apart"
      glance={`Very many sign-ons come about “${about.letter}” at once.`}
      because="You get this because you coordinate this letter; the other coordinators get it too. There is one message for a burst, and none more while one waits for you."
    >
      <Say>
        Very many sign-ons come about “{about.letter}” at this moment, more than people usually
        send. They are held apart: none is listed or counted until a coordinator lets it in. Nobody
        else is kept from signing.
      </Say>
      <Say>
        There is no hurry. Look at them once it is over: let in the real ones, and remove the rest
        at once.
      </Say>
      <Act to={about.link}>Look at what is held apart</Act>
    </Frame>
  )
}
