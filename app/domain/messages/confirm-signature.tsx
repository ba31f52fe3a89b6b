import type { PublicNaming, SignatoryType } from '../../../prisma-free-db/tables/signatures'
import { Act, Frame, Say } from './frame'

/** What may be public, as the end of a sentence that begins with "In public:". */
export const NAMED: Record<PublicNaming, string> = {
  organisation: 'the organisation, without your name',
  person: 'the organisation, with your name and role',
  none: 'nothing; only whoever the letter is sent to sees that you signed',
}

/** The same of who signs in a personal capacity. */
export const PERSON_NAMED: Record<PublicNaming, string> = {
  organisation: 'your name and what you do',
  person: 'your name and what you do',
  none: 'nothing; only whoever the letter is sent to sees that you signed',
}

/** Asks a contact to confirm what somebody wrote with their address. Nothing counts before they do. */
export function ConfirmSignatureMessage(about: {
  letter: string
  signatory: SignatoryType
  organisation: string
  name: string
  role: string
  filledBy: string | null
  naming: PublicNaming
  /** Days as people write them. */
  decidesOn: string | null
  fixedOn: string
  confirmBy: string
  deletedOn: string
  link: string
  notMeLink: string
  letterLink: string
}) {
  const considers = about.decidesOn !== null
  const isPerson = about.signatory === 'person'
  return (
    <Frame
      heading={considers ? 'Confirm that you are considering it' : 'Confirm the signature'}
      glance={
        considers
          ? `${about.organisation} is considering “${about.letter}” once you confirm it.`
          : `${about.organisation} signs “${about.letter}” once you confirm it.`
      }
      because={`You get this because somebody gave this address to sign a letter. If that was not you, do nothing: no signature comes of it, and what was written is deleted after ${about.confirmBy}. To have it deleted now: ${about.notMeLink}`}
    >
      <Say>
        {considers
          ? `${about.organisation} is considering whether to sign “${about.letter}”, and decides by ${about.decidesOn}.`
          : `${about.organisation} is about to sign “${about.letter}”, in its final text of ${about.fixedOn}.`}{' '}
        You can read it again at {about.letterLink}.
      </Say>
      {!considers && (
        <Say>
          {isPerson
            ? 'In a personal capacity'
            : `Signed by ${about.name}, ${about.role}${about.filledBy ? `; filled in by ${about.filledBy}` : ''}`}
          . In public: {(isPerson ? PERSON_NAMED : NAMED)[about.naming]}.
        </Say>
      )}
      <Act to={about.link}>Look at it and confirm</Act>
      <Say>The link works until {about.confirmBy}.</Say>
      <Say>
        What is kept: what the form asks, and nothing else. It is there to show which organisations
        stand behind the letter, and to reach you if its text is corrected. Only the coordinators of
        the letter see it. Your email is deleted on {about.deletedOn}, 28 days after the last day to
        sign; if that day moves, so does this one. What you let us make public stays with the
        letter.
      </Say>
    </Frame>
  )
}
