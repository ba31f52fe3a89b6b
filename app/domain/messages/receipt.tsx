import type { ComponentProps } from 'react'
import type { PublicNaming, SignatoryType } from '../../../prisma-free-db/tables/signatures'
import { NAMED, PERSON_NAMED } from './confirm-signature'
import { ExactText, type SignedText, saidOfLanguages } from './exact-text'
import { Act, Frame, Say } from './frame'
import { InTheBook } from './in-the-book'

/** What a contact keeps: what was signed, what is public, how to change it, and when data goes. */
export function ReceiptMessage(about: {
  letter: string
  signatory: SignatoryType
  organisation: string
  name: string
  role: string
  filledBy: string | null
  naming: PublicNaming
  sentence: string | null
  declaration: string
  /** What they agreed to about changes of the text. */
  agreed: string
  version: number
  sha256: string
  /** Days as people write them. */
  fixedOn: string
  signedOn: string
  deletedOn: string
  link: string
  /** Where they are in the organisation book. */
  book: ComponentProps<typeof InTheBook> | null
  /** Null where only an invitation opens it. */
  textLink: string | null
  /** All that the text was fixed in. */
  languages: readonly string[]
  signed: SignedText
}) {
  const isPerson = about.signatory === 'person'
  return (
    <Frame
      heading="Your signature is confirmed"
      glance={`${about.organisation} has signed “${about.letter}”. Keep this message.`}
      because="You get this because you confirmed a signature with this address. Keep it: it holds the link to your signature."
    >
      <Say>
        {about.organisation} signed “{about.letter}” on {about.signedOn}
        {isPerson ? ', in a personal capacity' : `, by ${about.name}, ${about.role}`}
        {about.filledBy && `; ${about.filledBy} filled the form in`}. A coordinator looks at every
        signature before it is listed.
      </Say>
      <Say>You declared: “{about.declaration}”</Say>
      <Say>
        The text that you signed is the final text of {about.fixedOn}, version {about.version}. It
        is below{about.textLink && `, and stays at ${about.textLink}`}. Its fingerprint (SHA-256),
        which changes with every comma:
      </Say>
      <Say>
        {about.sha256}
        {saidOfLanguages(about.languages)}
      </Say>
      <Say>{about.agreed}</Say>
      <Say>
        In public: {(isPerson ? PERSON_NAMED : NAMED)[about.naming]}.
        {about.sentence && ` Beside it: “${about.sentence}”`}
      </Say>
      <Say>
        Only the coordinators of the letter see the rest. It is deleted on {about.deletedOn}, 28
        days after the last day to sign; if that day moves, so does this one, and the link shows it.
        What you let us make public stays with the letter.
      </Say>
      <Act to={about.link}>Change it, hide it or leave</Act>
      <Say>
        The link works until that day. Was this not you? Leave by the same link: all that was
        written is deleted at once. Please do not pass the link on: whoever has it can change your
        signature.
      </Say>
      {about.book && <InTheBook {...about.book} />}
      <Say>
        <strong>The text that you signed</strong>
      </Say>
      <ExactText {...about.signed} />
    </Frame>
  )
}
