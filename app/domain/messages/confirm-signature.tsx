import type { PublicNaming } from '../../../prisma-free-db/tables'
import { Act, Frame, Say } from './frame'

/** What may be public, as the end of a sentence that begins with "In public:". */
export const NAMED: Record<PublicNaming, string> = {
  organisation: 'the organisation, without your name',
  person: 'the organisation, with your name and role',
  none: 'nothing; only whoever the letter is sent to sees that you signed',
}

/** Asks a contact to confirm that they signed. Nothing counts before they do. */
export function ConfirmSignatureMessage(about: {
  letter: string
  organisation: string
  name: string
  role: string
  naming: PublicNaming
  /** Days as people write them. */
  fixedOn: string
  confirmBy: string
  deletedOn: string
  link: string
  letterLink: string
}) {
  return (
    <Frame
      heading="Confirm the signature"
      glance={`${about.organisation} signs “${about.letter}” once you confirm it.`}
      because={`You get this because somebody gave this address to sign a letter. If that was not you, do nothing: no signature comes of it, and what was written is deleted after ${about.confirmBy}.`}
    >
      <Say>
        {about.organisation} is about to sign “{about.letter}”, in its final text of {about.fixedOn}
        . You can read it again at {about.letterLink}.
      </Say>
      <Say>
        Signed by {about.name}, {about.role}. In public: {NAMED[about.naming]}.
      </Say>
      <Act to={about.link}>Look at it and confirm</Act>
      <Say>The link works until {about.confirmBy}.</Say>
      <Say>
        What is kept: your organisation’s name and website; your name, role and email. It is there
        to show which organisations stand behind the letter, and to reach you if its text is
        corrected. Only the coordinators of the letter see it. Your email is deleted on{' '}
        {about.deletedOn}, 28 days after the last day to sign; if that day moves, so does this one.
        What you let us make public stays with the letter.
      </Say>
    </Frame>
  )
}
