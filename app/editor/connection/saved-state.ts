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
  /** Changes of this page, saved or not, and up to which of them this device keeps what it must. */
  readonly made: number
  readonly keptUpTo: number
  /** When the oldest change was made that this device does not keep yet, in milliseconds. */
  readonly unkeptSince: number | null
  /** When the oldest change that is not saved was made, in milliseconds. */
  readonly waitingSince: number | null
  readonly lastWroteAt: number | null
  /** When the server was last heard by this page, or told the text that it shows. */
  readonly seenAt: number | null
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
  /** The text that the page shows is what the server had then. */
  | { readonly type: 'seen'; readonly at: number }
  /** The browser has written the first so many changes of this page to the device. */
  | { readonly type: 'kept'; readonly upTo: number; readonly at: number }
  | { readonly type: 'saved'; readonly frames: number; readonly at: number }
  | { readonly type: 'refused'; readonly reason: string }
  /** The person may write again: what was refused for that reason goes out anew. */
  | { readonly type: 'may-write' }
  | { readonly type: 'trouble'; readonly on: boolean }
  | { readonly type: 'closed'; readonly at: number }
  | { readonly type: 'ended'; readonly ending: Ending; readonly at: number }

export const begun: Standing = {
  link: 'connecting',
  sent: 0,
  acknowledged: 0,
  catchUp: null,
  carried: 0,
  made: 0,
  keptUpTo: 0,
  unkeptSince: null,
  waitingSince: null,
  lastWroteAt: null,
  seenAt: null,
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
            made: standing.made + happening.changes,
            keptUpTo: standing.keptUpTo + happening.changes,
            waitingSince: standing.waitingSince ?? happening.at,
          }
    case 'seen':
      return { ...standing, seenAt: happening.at }
    case 'kept': {
      const isAll = happening.upTo >= standing.made
      return {
        ...standing,
        keptUpTo: Math.max(standing.keptUpTo, happening.upTo),
        unkeptSince: isAll ? null : happening.at,
      }
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
    case 'may-write':
      return standing.refused === 'may-not-write' ? { ...standing, refused: null } : standing
    case 'trouble':
      return { ...standing, trouble: happening.on }
    case 'closed':
      return disconnected(
        standing.link === 'connected' ? { ...standing, seenAt: happening.at } : standing,
      )
    case 'ended':
      return { ...disconnected(standing), ended: happening.ending }
  }
}

function written(standing: Standing, at: number): Standing {
  return {
    ...standing,
    made: standing.made + 1,
    unkeptSince: standing.unkeptSince ?? at,
    waitingSince: standing.waitingSince ?? at,
    lastWroteAt: at,
  }
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

/** How many of the unsaved changes are on this device: what is not is newer than what is. */
export function keptHere(standing: Standing): number {
  return Math.max(0, unsaved(standing) - (standing.made - standing.keptUpTo))
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
  | ({ readonly kind: 'offline'; readonly seenAt: number | null } & Left)
  | { readonly kind: 'reading' }
  | ({ readonly kind: 'refused'; readonly reason: string } & Left)
  | ({ readonly kind: 'ended'; readonly ending: Ending } & Left)

/** What the server does not have. */
export interface Left {
  readonly changes: number
  /** How many of them the browser has written to this device. */
  readonly kept: number
  /** The browser takes long over the others, or does not take them. */
  readonly keepsLate: boolean
}

const SAVING_AFTER = 1_000
const UNSAVED_AFTER = 5_000
const CALM = 600
const KEEPING_AFTER = 1_000

/** What to show at a moment. Who only reads, and has nothing to save, sees how the link stands. */
export function shown(standing: Standing, now: number, hasToSave: boolean): Shown {
  const changes = unsaved(standing)
  const { ended, refused, link, unkeptSince } = standing
  const keepsLate = unkeptSince !== null && now - unkeptSince >= KEEPING_AFTER
  const left: Left = { changes, kept: keptHere(standing), keepsLate: changes > 0 && keepsLate }
  if (ended) return { kind: 'ended', ending: ended, ...left }
  if (refused !== null) return { kind: 'refused', reason: refused, ...left }
  const { seenAt } = standing
  if (link === 'offline') return { kind: 'offline', seenAt, ...left }
  if (link === 'connecting') {
    return changes > 0 ? { kind: 'offline', seenAt, ...left } : { kind: 'connecting' }
  }
  if (!hasToSave && changes === 0) return { kind: 'reading' }
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
    standing.unkeptSince === null ? null : standing.unkeptSince + KEEPING_AFTER,
  ]
  const ahead = moments.flatMap((at) => (at !== null && at > now ? [at - now] : []))
  return ahead.length === 0 ? null : Math.min(...ahead)
}

/** Nothing more goes to the server from this copy of the text. */
export const isStopped = ({ kind }: Shown): boolean => kind === 'ended' || kind === 'refused'
