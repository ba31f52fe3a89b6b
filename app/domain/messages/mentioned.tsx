import { Act, Frame, Say } from './frame'

const SHOWN = 8

/** Tells somebody that they are named in comments: by whom and where, not what was written. */
export function MentionedMessage({
  mentions,
}: {
  mentions: readonly { id: string; writer: string; letter: string; link: string }[]
}) {
  const more = mentions.length - SHOWN
  const heading =
    mentions.length === 1
      ? 'You were named in a comment'
      : `You were named in ${mentions.length} comments`
  return (
    <Frame
      heading={heading}
      glance={`${mentions[0]?.writer ?? 'Somebody'} asks you to look.`}
      because="You get this because people with whom you write letters named you. One such message comes in an hour at most. What they wrote is not in it: it stays with the letter."
    >
      {mentions.slice(0, SHOWN).map(({ id, writer, letter, link }) => (
        <div key={id}>
          <Say>
            {writer} named you in a comment on “{letter}”.
          </Say>
          <Act to={link}>Read it and answer</Act>
        </div>
      ))}
      {more > 0 && (
        <Say>
          You were named in {more} more {more === 1 ? 'comment' : 'comments'}, which you find beside
          the letters.
        </Say>
      )}
    </Frame>
  )
}
