import { Say } from './frame'

/** What a receipt says to who is in the organisation book. */
export function InTheBook({
  coalition,
  keptUntil,
  link,
}: {
  /** Null where it has no name. */
  coalition: string | null
  /** A day as people write it. */
  keptUntil: string
  link: string
}) {
  return (
    <Say>
      You are in the organisation book{coalition && ` of ${coalition}`}, so that the next letter
      opens filled in. Only its coordinators see it. It stays until {keptUntil}; before that day we
      ask you whether it may stay longer, and without an answer it goes. To see all that it says, to
      change it or to leave it with one click, go to {link}
    </Say>
  )
}
