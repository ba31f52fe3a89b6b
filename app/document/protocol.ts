/**
 * What a page and the server say to each other over `/collaboration/<letter id>`.
 *
 * The first three are y-websocket's own. The others go from the server to the page, and only to a
 * page that named its schema (`?schema=N`): a plain y-websocket client would not understand them.
 */
export const Message = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,

  /**
   * `saved`, then varUint n. Of the frames with text in them (sync step 2 and sync update) that the
   * server received on THIS connection, the first n are on disk. The page counts what it sends, from
   * zero on each connection; what it sent beyond n is not saved yet.
   */
  saved: 100,

  /**
   * `refused`, then varString: a `Refusal`. An update of this connection was not taken, and nobody
   * else saw it. `saved` never passes it on this connection. The page's copy now holds text that the
   * server will not take, and a Yjs document cannot give it back: the page keeps what was written
   * for its reader to copy, destroys its document (and the copy on the device), and connects again
   * with an empty one. The server answers the sync step 1 of that with the whole letter.
   */
  refused: 101,

  /**
   * `trouble`, then varUint: 1 where the server cannot write to its disk just now (it keeps trying,
   * and keeps what it was sent; until then nothing new is saved, or shown to others), 0 once it can.
   */
  trouble: 102,

  /**
   * `role`, then varString: what this person may do at the letter (a `Role` of the store; `reader`
   * for everybody once it is archived); then varString: the id of the organisation that they act for,
   * as it stands in what they suggest. It is the first message on every connection, so that a page
   * knows before it answers with its own changes, and comes again when either changes. The server
   * takes nothing but what `mayAs` says; from what they sent before the change they still hear `saved`
   * or `refused`. A page that may write again connects anew and sends what was refused only for that.
   */
  role: 103,

  /** `threads`, alone: comments on the letter that this person may read have changed. */
  threads: 104,
} as const

/** What somebody may do with the text of a letter. */
export type May = 'write' | 'suggest' | 'read'

/** What a role may do with the text. */
export function mayAs(role: string): May {
  if (role === 'editor' || role === 'coordinator') return 'write'
  return role === 'reviewer' ? 'suggest' : 'read'
}

/** The kinds of sync message, after `Message.sync`; each then carries one byte array. */
export const SyncMessage = { step1: 0, step2: 1, update: 2 } as const

/** Why an update was refused. */
export type Refusal =
  /** This person reads, or the letter is archived. */
  | 'may-not-write'
  /** It is no update, or it builds something that no letter holds. */
  | 'not-a-letter'
  /** It stands on changes that the server never got. */
  | 'out-of-order'
  /** The letter would become too large. */
  | 'too-large'

/**
 * Why the server closed the connection. y-websocket comes back after any code but 4400 to 4499.
 */
export const Close = {
  /** The server is stopping; another will be there. */
  restart: 1012,
  /** Too many connections, or this one reads too slowly. Come back. */
  later: 1013,
  /** A frame that is not of this protocol. */
  malformed: 4400,
  /** Nobody is signed in, or no longer. */
  noSession: 4401,
  /** Access was withdrawn. */
  withdrawn: 4403,
  /** No such letter for this person. */
  noLetter: 4404,
  /** A frame above the size limit. */
  frameTooLarge: 4413,
  /** The page is older than the schema of the letter: reload it. */
  oldPage: 4426,
  /** More messages, and for longer, than anybody writes. */
  tooMuch: 4429,
} as const
