import type { ReactNode } from 'react'
import type { Comment } from '../../document/talk'

/** The words of a comment, in which the names of those whom it names stand out. */
export function CommentWords({ comment: { words, names } }: { comment: Comment }): ReactNode {
  const text = words.toLowerCase()
  const found = names
    .map((name) => ({ at: text.indexOf(`@${name.toLowerCase()}`), length: name.length + 1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length)
  const parts: ReactNode[] = []
  let done = 0
  for (const { at, length } of found) {
    if (at < done) continue
    parts.push(words.slice(done, at), <b key={at}>{words.slice(at, at + length)}</b>)
    done = at + length
  }
  return [...parts, words.slice(done)]
}
