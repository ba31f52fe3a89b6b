import { Act, Frame, Say } from './frame'

/** Asks somebody, once a year, whether their entry in the organisation book may stay. */
export function BookRenewalMessage({
  organisation,
  coalition,
  keptUntil,
  isLast,
  link,
}: {
  organisation: string
  /** Null where it has no name. */
  coalition: string | null
  /** A day as people write it. */
  keptUntil: string
  /** They were asked before. */
  isLast: boolean
  link: string
}) {
  return (
    <Frame
      heading="May your entry stay?"
      glance={`Without an answer ${organisation} leaves the organisation book on ${keptUntil}.`}
      because="You get this because you asked to be kept in the organisation book, and it asks once a year. Do nothing, and all that it keeps of you is deleted."
    >
      <Say>
        {organisation} is in the organisation book{coalition && ` of ${coalition}`}, so that the
        next letter opens filled in. The entry goes by itself on {keptUntil}, unless you say that it
        may stay for another year.
        {isLast && ' You have not answered yet; this is the last time that we ask.'}
      </Say>
      <Act to={link}>See the entry, and keep it or leave</Act>
      <Say>Please do not pass the link on: whoever has it can change your entry.</Say>
    </Frame>
  )
}
