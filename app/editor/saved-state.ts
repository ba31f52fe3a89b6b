/**
 * How the text on this page stands with the server: a pure account of what was written, sent and
 * acknowledged. "Saved" rests on acknowledgements alone.
 *
 * Frames are counted by connection: the server counts the same ones and says how many of them are
 * on its disk. What was written without a connection travels in the answer to the server's first
 * question (`catchUp`); once that frame is acknowledged, everything before it is.
 */
export interface Standing {
  readonly link: 'connecting' | 'connected' | 'offline'
  /** Update-bearing frames sent on this connection, and how many the server has on disk. */
  readonly sent: number
  readonly acknowledged: number
  /** The number of the frame that carries what was written before this connection. */
  readonly catchUp: number | null
  /** Changes written before this connection that no acknowledgement covers yet. */
  readonly carried: number
  /** When the oldest change that is not saved was made, in milliseconds. */
  readonly waitingSince: number | null
  readonly lastWroteAt: number | null
  /** The server cannot write at present; it keeps trying. */
  readonly trouble: boolean
  /** Why the server did not take a change. */
  readonly refused: string | null
  readonly ended: Ending | null
}

/** Why this page will not connect again by itself. */
export type Ending =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'old-page' }
  | { readonly kind: 'turned-away'; readonly reason: string }

export type Happening =
  | { readonly type: 'connecting' }
  | { readonly type: 'opened' }
  /** An answer carries all that the server lacks; an update is one change. */
  | { readonly type: 'sent'; readonly frame: 'answer' | 'update'; readonly at: number }
  | { readonly type: 'wrote-offline'; readonly at: number }
  /** Found on this device: changes of an earlier visit that were not saved. */
  | { readonly type: 'found'; readonly changes: number; readonly at: number }
  | { readonly type: 'saved'; readonly frames: number; readonly at: number }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'trouble'; readonly on: boolean }
  | { readonly type: 'closed'; readonly at: number }
  | { readonly type: 'ended'; readonly ending: Ending; readonly at: number }

export const begun: Standing = {
  link: 'connecting',
  sent: 0,
  acknowledged: 0,
  catchUp: null,
  carried: 0,
  waitingSince: null,
  lastWroteAt: null,
  trouble: false,
  refused: null,
  ended: null,
}

/** What stands after something happened. */
export function after(standing: Standing, happening: Happening): Standing {
  switch (happening.type) {
    case 'connecting':
      // A page that is offline stays so until a connection is there: trying is no news.
      return standing
    case 'opened':
      return {
        ...standing,
        link: 'connected',
        sent: 0,
        acknowledged: 0,
        catchUp: null,
        ended: null,
      }
    case 'sent': {
      const sent = standing.sent + 1
      if (happening.frame === 'answer') {
        return { ...standing, sent, catchUp: standing.catchUp ?? sent }
      }
      return written({ ...standing, sent }, happening.at)
    }
    case 'wrote-offline':
      return written({ ...standing, carried: standing.carried + 1 }, happening.at)
    case 'found':
      return happening.changes === 0
        ? standing
        : {
            ...standing,
            carried: standing.carried + happening.changes,
            waitingSince: standing.waitingSince ?? happening.at,
          }
    case 'saved': {
      const acknowledged = Math.min(
        standing.sent,
        Math.max(standing.acknowledged, happening.frames),
      )
      const caughtUp = standing.catchUp !== null && acknowledged >= standing.catchUp
      const next = { ...standing, acknowledged, carried: caughtUp ? 0 : standing.carried }
      // What is still out there was written later than what has just been saved.
      return { ...next, waitingSince: unsaved(next) === 0 ? null : happening.at }
    }
    case 'refused':
      return { ...standing, refused: happening.reason }
    case 'trouble':
      return { ...standing, trouble: happening.on }
    case 'closed':
      return disconnected(standing)
    case 'ended':
      return { ...disconnected(standing), ended: happening.ending }
  }
}

function written(standing: Standing, at: number): Standing {
  return { ...standing, waitingSince: standing.waitingSince ?? at, lastWroteAt: at }
}

// What was sent and not acknowledged may be lost: it goes again with the next connection.
function disconnected(standing: Standing): Standing {
  return {
    ...standing,
    link: 'offline',
    carried: unsaved(standing),
    sent: 0,
    acknowledged: 0,
    catchUp: null,
    trouble: false,
  }
}

/** How many changes of this page are not known to be on the server's disk. */
export function unsaved(standing: Standing): number {
  const { sent, acknowledged, catchUp, carried } = standing
  const answerIsOut = catchUp !== null && catchUp > acknowledged
  return carried + sent - acknowledged - (answerIsOut ? 1 : 0)
}

/** True once the server has acknowledged everything, the first answer included. */
export function allSaved(standing: Standing): boolean {
  const { link, sent, acknowledged, catchUp } = standing
  return (
    link === 'connected' && catchUp !== null && acknowledged === sent && unsaved(standing) === 0
  )
}

/** What the page shows. */
export type Shown =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  /** Written a moment ago: neither "Saved" nor worth a word. */
  | { readonly kind: 'settling' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly changes: number; readonly trouble: boolean }
  | { readonly kind: 'offline'; readonly changes: number }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly changes: number }

const SAVING_AFTER = 1_000
const UNSAVED_AFTER = 5_000
const CALM = 600

/** What to show at a moment. A reader has nothing to save: the link alone counts. */
export function shown(standing: Standing, now: number, mayWrite: boolean): Shown {
  const changes = unsaved(standing)
  if (standing.ended) return { kind: 'ended', ending: standing.ended, changes }
  if (standing.refused !== null) return { kind: 'refused', reason: standing.refused }
  if (standing.link === 'offline') return { kind: 'offline', changes }
  if (standing.link === 'connecting') {
    return changes > 0 ? { kind: 'offline', changes } : { kind: 'connecting' }
  }
  if (!mayWrite && changes === 0) return { kind: 'reading' }
  if (changes > 0) {
    const waited = now - (standing.waitingSince ?? now)
    if (waited >= UNSAVED_AFTER || standing.trouble) {
      return { kind: 'unsaved', changes, trouble: standing.trouble }
    }
    return { kind: waited >= SAVING_AFTER ? 'saving' : 'settling' }
  }
  if (!allSaved(standing)) return { kind: 'connecting' }
  return { kind: sinceWriting(standing, now) < CALM ? 'settling' : 'saved' }
}

const sinceWriting = (standing: Standing, now: number): number =>
  standing.lastWroteAt === null ? Number.POSITIVE_INFINITY : now - standing.lastWroteAt

/** In how many milliseconds to look again though nothing happens; null: not before something does. */
export function nextLook(standing: Standing, now: number): number | null {
  const moments = [
    standing.waitingSince === null ? null : standing.waitingSince + SAVING_AFTER,
    standing.waitingSince === null ? null : standing.waitingSince + UNSAVED_AFTER,
    standing.lastWroteAt === null ? null : standing.lastWroteAt + CALM,
  ]
  const ahead = moments.flatMap((at) => (at !== null && at > now ? [at - now] : []))
  return ahead.length === 0 ? null : Math.min(...ahead)
}
