import type { ReactNode } from 'react'

/** What the tags within a sentence are drawn as: each takes the words between them. */
type Drawn = (words: ReactNode) => ReactNode

/** A name that somebody wrote, in whatever script. */
export const who: Drawn = (words) => <bdi>{words}</bdi>

export const bold: Drawn = (words) => <b>{words}</b>

export const linkTo =
  (href: string): Drawn =>
  (words) => <a href={href}>{words}</a>

/** Words that name a moment or a day: an ISO instant or day. */
export const timeAt =
  (at: string): Drawn =>
  (words) => <time dateTime={at}>{words}</time>
