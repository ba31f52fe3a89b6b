import { useState } from 'react'
import type { Talk, Thread } from '../../document/talk'
import { NewThread } from '../comments/new-thread'
import { ThreadNote } from '../comments/thread-note'
import type { Wish } from '../comments/use-talk'

export interface SuggestionTalkProps {
  readonly letterId: string
  readonly id: string
  /** What is suggested, sentence by sentence, one a line. */
  readonly what: string
  /** The threads about it. */
  readonly threads: readonly Thread[]
  readonly talk: Talk
  readonly act: (wish: Wish) => Promise<string | null>
  readonly say: (words: string) => void
  readonly visit: (id: string) => void
}

/** What was said about a suggestion, and a box to say something where that is wanted. */
export function SuggestionTalk(
  props: SuggestionTalkProps & {
    /** Counts up whenever somebody wants to say something; 0: nobody does. */
    readonly wanted: number
    readonly done: () => void
  },
) {
  const { letterId, id, what, threads, talk, act, say, visit, wanted, done } = props
  const [opened, setOpened] = useState<string | null>(null)
  const current = threads.find(({ resolved }) => resolved === null)
  return (
    <>
      {threads.map((thread) => (
        <ThreadNote
          key={thread.id}
          letterId={letterId}
          thread={thread}
          talk={talk}
          isOpen={thread.id === opened || (wanted > 0 && thread === current)}
          isLost={false}
          focus={thread === current ? wanted : 0}
          open={(chosen) => {
            setOpened(chosen)
            if (chosen === null) done()
          }}
          show={() => visit(id)}
          act={act}
          say={say}
        />
      ))}
      {wanted > 0 && !current && (
        <NewThread
          subject={{ about: 'suggestion', suggestion: id, quote: what.replaceAll('\n', '. ') }}
          talk={talk}
          act={act}
          done={(thread) => {
            if (thread) say('Your comment is added.')
            setOpened(thread)
            done()
          }}
        />
      )}
    </>
  )
}
