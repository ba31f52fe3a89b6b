import { Act, Frame, Say } from './frame'

/** The link to their signature, for somebody who asked for it again. */
export function LinkAgainMessage(about: {
  letter: string
  organisation: string
  /** A day as people write it. */
  deletedOn: string
  link: string
}) {
  return (
    <Frame
      heading="The link to your signature"
      glance={`Change the signature under “${about.letter}”, or take it back.`}
      because="You get this because somebody asked for the link with this address, or signed the same letter with it again. If that was not you, do nothing: the link came to you alone."
    >
      <Say>
        You signed “{about.letter}” for {about.organisation}. By this link you see what is kept
        about you, change the signature, or take it back.
      </Say>
      <Act to={about.link}>See the signature</Act>
      <Say>
        It works until your data is deleted, on {about.deletedOn}. Please do not pass it on.
      </Say>
    </Frame>
  )
}
