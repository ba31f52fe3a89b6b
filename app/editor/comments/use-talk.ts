import { useCallback, useEffect, useRef, useState } from 'react'
import type { SuggestionEnd, Talk } from '../../document/talk'
import type { Connection } from '../connection/connection'
import { newId } from '../new-id'
import type { MovedThread } from './thread-marks'

/** What a page asks of the comments: fields of a form, `intent` among them. */
export type Wish = Readonly<Record<string, string>>

export interface LiveTalk {
  readonly talk: Talk
  /** Does one thing. Resolves with a sentence where it could not be done, or null. */
  act(wish: Wish): Promise<string | null>
  /** Notes in the threads about suggestions what has become of these; untold, it is one of the two. */
  became(how: SuggestionEnd, suggestions: readonly string[]): void
  /** Notes where passages stand now. It goes on trying: nothing else is lost meanwhile. */
  move(moves: readonly MovedThread[]): void
}

const SOON = 400
/** When many pages hear of a change, they do not all ask in the same moment. */
const SPREAD = 300

/** The comments on a letter, as they are: asked for again whenever the server says that they changed. */
export function useTalk(letterId: string, connection: Connection, atFirst: Talk): LiveTalk {
  const [talk, setTalk] = useState(atFirst)
  const address = `/letters/${letterId}/comments`
  const latest = useRef(0)
  const moves = useRef(new Map<string, MovedThread>())
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const ask = useCallback(
    async (init?: RequestInit): Promise<string | null> => {
      latest.current += 1
      const turn = latest.current
      const answer = await answerTo(address, init)
      // An answer that was overtaken by a newer one tells of the past.
      if ('talk' in answer && turn === latest.current) setTalk(answer.talk)
      return 'wrong' in answer ? answer.wrong : null
    },
    [address],
  )

  const sendMoves = useCallback(async () => {
    const waiting = [...moves.current.values()]
    if (waiting.length === 0 || connection.may() !== 'write') return
    const wrong = await ask(post({ intent: 'move', moves: JSON.stringify(waiting) }))
    if (wrong !== null) return
    for (const move of waiting) {
      if (moves.current.get(move.thread) === move) moves.current.delete(move.thread)
    }
  }, [ask, connection])

  useEffect(() => {
    let asking: ReturnType<typeof setTimeout> | undefined
    const stop = connection.onThreads(() => {
      clearTimeout(asking)
      asking = setTimeout(() => {
        void ask()
        void sendMoves()
      }, Math.random() * SPREAD)
    })
    return () => {
      stop()
      clearTimeout(asking)
      clearTimeout(timer.current)
    }
  }, [connection, ask, sendMoves])

  const act = useCallback((wish: Wish) => ask(post(wish)), [ask])
  const move = useCallback(
    (moved: readonly MovedThread[]) => {
      for (const one of moved) moves.current.set(one.thread, one)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void sendMoves(), SOON)
    },
    [sendMoves],
  )
  const { threads } = talk
  const became = useCallback(
    (how: SuggestionEnd, settled: readonly string[]) => {
      const about = new Set(threads.map(({ suggestion }) => suggestion))
      const suggestions = JSON.stringify(settled.filter((id) => about.has(id)))
      if (suggestions !== '[]') void act({ intent: 'became', became: how, suggestions })
    },
    [threads, act],
  )
  return { talk, act, became, move }
}

const post = (wish: Wish): RequestInit => ({ method: 'POST', body: new URLSearchParams(wish) })

async function answerTo(
  address: string,
  init: RequestInit = {},
): Promise<{ talk: Talk } | { wrong: string }> {
  let answer: Response
  try {
    answer = await fetch(address, { ...init, headers: { Accept: 'application/json' } })
  } catch {
    return { wrong: 'You are not connected. Your words stay here: send them again later.' }
  }
  if (answer.redirected) {
    return {
      wrong: 'You have been signed out. Sign in again in another tab, then send this again.',
    }
  }
  if (answer.status === 404) return { wrong: 'This is no longer here, or no longer for you.' }
  if (answer.status === 403) return { wrong: await answer.text() }
  try {
    const said = await answer.json()
    if (answer.ok) return { talk: said }
    if (typeof said?.wrong === 'string') return { wrong: said.wrong }
  } catch {
    // Something between here and the server answered in its place.
  }
  return {
    wrong: 'The server could not take this just now. Your words stay here: send them again.',
  }
}

/**
 * Ids for what is sent: the same for the same words until they have arrived, so that what is sent
 * twice is taken once.
 */
export function useOnce(): { idFor(what: string): string; arrived(): void } {
  const last = useRef({ what: '', id: newId() })
  return {
    idFor(what) {
      if (last.current.what !== what) last.current = { what, id: newId() }
      return last.current.id
    },
    arrived() {
      last.current = { what: '', id: newId() }
    },
  }
}
