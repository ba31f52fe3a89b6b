import { Frame, Say } from './frame'

/** What a contact keeps once they have confirmed a text that says something else. */
export function TextConfirmedMessage(about: {
  letter: string
  organisation: string
  version: number
  sha256: string
}) {
  return (
    <Frame
      heading="You confirmed the new text"
      glance={`${about.organisation} stands by version ${about.version} of “${about.letter}”.`}
      because="You get this because you confirmed the text with the link that was sent to this address. To change the signature or to leave, use the link of the first receipt."
    >
      <Say>
        {about.organisation} agrees to version {about.version} of “{about.letter}”. Its fingerprint
        (SHA-256), which changes with every comma:
      </Say>
      <Say>{about.sha256}</Say>
    </Frame>
  )
}
