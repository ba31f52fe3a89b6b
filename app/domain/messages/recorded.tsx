import type { PublicNaming } from '../../../prisma-free-db/tables/signatures'
import { NAMED } from './confirm-signature'
import { ExactText, type SignedText, saidOfLanguages } from './exact-text'
import { Act, Frame, Say } from './frame'

/** Tells somebody what a coordinator wrote down for them, and how to say that it is not right. */
export function RecordedMessage(about: {
  letter: string
  /** Who wrote it down: the organisation that leads the letter, or the coalition. */
  by: string
  organisation: string
  name: string
  role: string
  /** How and when they said it: "by email on 4 December 2026". */
  told: string
  /** The letter had been sent: they are a later supporter. */
  isLater: boolean
  naming: PublicNaming
  sentence: string | null
  version: number
  sha256: string
  /** Days as people write them. */
  fixedOn: string
  deletedOn: string
  /** Null where only an invitation opens it. */
  textLink: string | null
  /** All that the text was fixed in. */
  languages: readonly string[]
  /** By which they change it or leave. */
  link: string
  notRightLink: string
  signed: SignedText
}) {
  return (
    <Frame
      heading="Your yes is written down"
      glance={`${about.by} wrote down that ${about.organisation} signs “${about.letter}”. If that is not right, say so.`}
      because="You get this because a coordinator of the letter wrote your yes down with this address. Do nothing, and the signature stands."
    >
      <Say>
        {about.by} wrote down that {about.name}, {about.role}, said yes {about.told}:{' '}
        {about.organisation} signs “{about.letter}”.
        {about.isLater &&
          ' The letter had been sent by then, so it stands among the later supporters.'}
      </Say>
      <Say>
        The text is the final text of {about.fixedOn}, version {about.version}. It is below
        {about.textLink && `, and stays at ${about.textLink}`}. Its fingerprint (SHA-256):{' '}
        {about.sha256}
        {saidOfLanguages(about.languages)}
      </Say>
      <Say>
        In public: {NAMED[about.naming]}.{about.sentence && ` Beside it: “${about.sentence}”`}
      </Say>
      <Act to={about.notRightLink}>This is not right</Act>
      <Say>
        Whoever says so on that page takes the name off the list until the coordinators have looked
        into it. To change it, hide it or leave, go to {about.link}
      </Say>
      <Say>
        Only the coordinators of the letter see the rest. It is deleted on {about.deletedOn}, and
        both links work until that day. Please do not pass them on: whoever has them can change the
        signature.
      </Say>
      <Say>
        <strong>The text that was signed</strong>
      </Say>
      <ExactText {...about.signed} />
    </Frame>
  )
}
