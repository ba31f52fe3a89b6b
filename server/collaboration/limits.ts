import { LARGEST } from '../../app/document/bounds'

/** Every limit and delay of the collaboration server, in one place. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** One frame. Above it the socket is closed. A letter of 3,000 words is about 60 kB. */
  readonly frameBytes: number
  /** The whole state of a letter; an update that would pass it is refused. No letter begins larger. */
  readonly letterBytes: number
  /** Updates of one connection that are not on disk yet. Above it, the connection is read no further until they are. */
  readonly queuedBytes: number
  /** Updates of one connection that wait for changes they stand on. Above it, they are refused. */
  readonly heldBytes: number
  /** What one presence says of itself. Longer ones are not shown. */
  readonly presenceBytes: number
  /** What waits to be taken by one reader. Above it the socket is closed, and the page comes back and catches up. */
  readonly slowReaderBytes: number
  /** People (and load tools) share networks and accounts; these only stop what runs wild. */
  readonly socketsPerLetter: number
  readonly socketsPerAccount: number
  /**
   * What the sockets of one account send together: so much at once, and so much a second after
   * (a token bucket). The first lets through what a page kept while it was offline, or a paste, as
   * fast as it comes; above the second, which nobody types, the socket is closed with 4429.
   */
  readonly burstMessages: number
  readonly messagesASecond: number
  readonly burstBytes: number
  readonly bytesASecond: number
  /** What one connection asks for (sync step 1, presence), in the same way: an answer may hold the whole letter. */
  readonly burstAnswers: number
  readonly answersASecond: number

  /** How often presence is passed on. */
  readonly presenceEvery: number
  /** How soon after somebody has come back everybody says again where they are. */
  readonly askAgainAfter: number
  /** A connection without traffic hears something this often; y-websocket gives up after 30 s. */
  readonly heartbeatEvery: number
  /** How often open sockets are asked whether their session still goes on. One that is ended is told at once; this finds those that run out. */
  readonly sessionsEvery: number
  /** With several processes: how often each says that it is there, and after how long a silence it counts as gone. */
  readonly aliveEvery: number
  readonly silentAfter: number
  /** How long a letter stays in memory after its last person. */
  readonly idleRoomAfter: number
  /** A write that takes this long is told as trouble. */
  readonly troubleAfter: number
  /** The first wait before a failed write is tried again; doubled up to the second. */
  readonly retryFirst: number
  readonly retryMost: number
  /** How long after a change the title and the time of writing are noted. */
  readonly noteAfter: number
  /**
   * Rows or bytes in the journal after which they are folded into a snapshot. Bytes count where much
   * was written at once: single letters cost far more to read again than the words that they became.
   */
  readonly compactRows: number
  readonly compactBytes: number
  /** Rows after which that is also done for a letter that leaves memory, so that it opens quickly. */
  readonly compactIdleRows: number
  /** How long a clean stop waits for the sockets to empty, and then for the disk. */
  readonly drainSockets: number
  readonly drainDisk: number
}

const MB = 1024 * 1024

export const DEFAULT_LIMITS: Limits = {
  frameBytes: 8 * MB,
  letterBytes: LARGEST,
  queuedBytes: 16 * MB,
  heldBytes: 2 * MB,
  presenceBytes: 4096,
  slowReaderBytes: 16 * MB,
  socketsPerLetter: 1000,
  socketsPerAccount: 200,
  burstMessages: 200_000,
  messagesASecond: 5000,
  burstBytes: 128 * MB,
  bytesASecond: 4 * MB,
  burstAnswers: 30,
  answersASecond: 0.5,
  presenceEvery: 30,
  askAgainAfter: 300,
  heartbeatEvery: 15_000,
  sessionsEvery: 45_000,
  aliveEvery: 1000,
  silentAfter: 5000,
  idleRoomAfter: 30_000,
  troubleAfter: 2000,
  retryFirst: 100,
  retryMost: 2000,
  noteAfter: 1000,
  compactRows: 500,
  compactBytes: 128 * 1024,
  compactIdleRows: 20,
  drainSockets: 5000,
  drainDisk: 10_000,
}
