import { Act, Frame, Say } from './frame'

/** The link to their entry in the organisation book, for somebody who asked for it. */
export function BookLinksMessage({
  organisation,
  coalition,
  keptUntil,
  link,
}: {
  organisation: string
  /** Null where it has no name. */
  coalition: string | null
  /** A day as people write it. */
  keptUntil: string
  link: string
}) {
  return (
    <Frame
      heading="The link to your entry"
      glance={`See what the organisation book says of ${organisation}, change it, or leave.`}
      because="You get this because somebody asked for the link with this address. If that was not you, do nothing: the link came to you alone."
    >
      <Say>
        {organisation} is in the organisation book{coalition && ` of ${coalition}`}. By this link
        you see all that it says, change it, or leave with one click.
      </Say>
      <Act to={link}>See the entry</Act>
      <Say>It works as long as the entry stays, until {keptUntil}. Please do not pass it on.</Say>
    </Frame>
  )
}
