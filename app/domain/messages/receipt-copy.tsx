import type { PublicNaming } from '../../../prisma-free-db/tables/signatures'
import { NAMED } from './confirm-signature'
import { ExactText, type SignedText, saidOfLanguages } from './exact-text'
import { Act, Frame, Say } from './frame'

/** Tells an organisation, at its own address, what was signed for it and by whom. */
export function ReceiptCopyMessage(about: {
  letter: string
  organisation: string
  name: string
  role: string
  filledBy: string | null
  naming: PublicNaming
  version: number
  sha256: string
  /** Days as people write them. */
  fixedOn: string
  signedOn: string
  link: string
  /** Null where only an invitation opens it. */
  textLink: string | null
  /** All that the text was fixed in. */
  languages: readonly string[]
  signed: SignedText
}) {
  return (
    <Frame
      heading={`${about.organisation} has signed a letter`}
      glance={`${about.name} signed “${about.letter}” for it. If that is not right, say so.`}
      because="You get this because who signed named this address as one of the organisation, so that nobody signs for it unseen. Do nothing, and the signature stands."
    >
      <Say>
        {about.name}, {about.role}, signed “{about.letter}” for {about.organisation} on{' '}
        {about.signedOn}
        {about.filledBy && `; ${about.filledBy} filled the form in`}. In public:{' '}
        {NAMED[about.naming]}.
      </Say>
      <Say>
        The text is the final text of {about.fixedOn}, version {about.version}. It is below
        {about.textLink && `, and stays at ${about.textLink}`}. Its fingerprint (SHA-256):{' '}
        {about.sha256}
        {saidOfLanguages(about.languages)}
      </Say>
      <Act to={about.link}>This is not right</Act>
      <Say>
        Whoever says so on that page takes the name off the list until the coordinators have looked
        into it.
      </Say>
      <Say>
        <strong>The text that was signed</strong>
      </Say>
      <ExactText {...about.signed} />
    </Frame>
  )
}
