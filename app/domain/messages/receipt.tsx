import type { PublicNaming } from '../../../prisma-free-db/tables'
import { NAMED } from './confirm-signature'
import { Act, Frame, Say } from './frame'

/** What a contact keeps: what was signed, what is public, how to change it, and when data goes. */
export function ReceiptMessage(about: {
  letter: string
  organisation: string
  name: string
  role: string
  naming: PublicNaming
  version: number
  sha256: string
  /** Days as people write them. */
  fixedOn: string
  signedOn: string
  deletedOn: string
  link: string
  letterLink: string
}) {
  return (
    <Frame
      heading="Your signature is confirmed"
      glance={`${about.organisation} has signed “${about.letter}”. Keep this message.`}
      because="You get this because you confirmed a signature with this address. Keep it: it holds the link to your signature."
    >
      <Say>
        {about.organisation} signed “{about.letter}” on {about.signedOn}, by {about.name},{' '}
        {about.role}. A coordinator looks at every signature before it is listed.
      </Say>
      <Say>
        The text that you signed is the final text of {about.fixedOn}, version {about.version}. You
        can read it at {about.letterLink}. Its fingerprint (SHA-256), which changes with every
        comma:
      </Say>
      <Say>{about.sha256}</Say>
      <Say>In public: {NAMED[about.naming]}.</Say>
      <Act to={about.link}>Change it or take it back</Act>
      <Say>
        The link works until your data is deleted: on {about.deletedOn}, 28 days after the last day
        to sign. If that day moves, so does this one, and the link shows it. What you let us make
        public stays with the letter. Please do not pass the link on: whoever has it can change your
        signature.
      </Say>
    </Frame>
  )
}
