import { Act, Frame, Say } from './frame'

/** Asks somebody to join a coalition, or a few people around one letter. */
export function InvitationMessage({
  from,
  coalition,
  organisation,
  mayDo,
  until,
  link,
}: {
  /** The name of the person who invites. */
  from: string
  /** Null where it is a letter among a few people. */
  coalition: string | null
  /** The organisation that they would speak for, where that is settled. */
  organisation: string | null
  /** What the role lets them do, as the end of a sentence: "read and comment". */
  mayDo: string
  /** A day as people write it. */
  until: string
  link: string
}) {
  const what = coalition ? `to join ${coalition}` : 'to write a letter together'
  return (
    <Frame
      heading={coalition ? `Join ${coalition}` : 'Write a letter together'}
      glance={`${from} invites you ${what}.`}
      because={`You get this because ${from} gave your address to invite you. It is kept for this invitation only, and if you do nothing it is deleted after ${until}.`}
    >
      <Say>
        {from} invites you {what}
        {organisation ? `, for ${organisation}` : ''}. There you can {mayDo}.
      </Say>
      <Act to={link}>See the invitation</Act>
      <Say>The link works until {until}, for you alone: please do not pass it on.</Say>
    </Frame>
  )
}
