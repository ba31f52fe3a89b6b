import { type RawBuilder, sql } from 'kysely'
import type { Database } from './open'
import { connectionTo, loadDriver, SILENT_MOST, socketFor } from './postgres'

/*
 * What processes on one PostgreSQL store tell each other, over LISTEN and NOTIFY. A notification goes
 * out when its transaction has committed, in the order of commits, to whoever listens at that moment.
 * One payload carries less than 8,000 bytes.
 */

/** How many bytes the words of one notification may have. */
export const WORDS_MOST = 7900

/** The name under which listening connections stand in `pg_stat_activity`. */
export const LISTENER = 'undersigned listener'

const CHANNEL = 'undersigned'
// Three bytes make four letters in base64, and a line break comes after each 76.
const INLINE_MOST = 5600

/** A row of the journal that a process wrote. */
export interface RowNotice {
  readonly kind: 'row'
  readonly sender: string
  readonly letterId: string
  readonly seq: number
  /** Null where they do not fit: they are read from the journal under this number. */
  readonly bytes: Uint8Array | null
}

export type Notice =
  | RowNotice
  /** There is something new in `events`. */
  | { readonly kind: 'event' }
  /** Something that is not stored. */
  | { readonly kind: 'words'; readonly sender: string; readonly words: string }

/** For the columns of a row of `letter_updates`: tells the others of it. */
export const tellOfRow = (sender: string): RawBuilder<unknown> =>
  sql`pg_notify(${sql.lit(CHANNEL)}, 'row ' || ${sender}::text || ' ' || letter_id || ' ' || seq
    || case when octet_length(bytes) <= ${sql.lit(INLINE_MOST)}
       then ' ' || encode(bytes, 'base64') else '' end)`

/** Tells every process that there is a new event, when the transaction that wrote it commits. */
export async function tellOfEvent(db: Database): Promise<void> {
  await sql`select pg_notify(${sql.lit(CHANNEL)}, 'event')`.execute(db)
}

/** Tells every process, this one too, some words; each of at most `WORDS_MOST` bytes. */
export async function tellWords(
  db: Database,
  sender: string,
  words: readonly string[],
): Promise<void> {
  // Nothing of it is stored, so nothing has to wait for the disk.
  await sql`select set_config('synchronous_commit', 'off', true),
    pg_notify(${sql.lit(CHANNEL)}, 'words ' || ${sender}::text || ' ' || w)
    from unnest(${words}::text[]) w`.execute(db)
}

/** Reads a notification; null where it is none of ours. */
export function readNotice(payload: string): Notice | null {
  if (payload === 'event') return { kind: 'event' }
  const [kind, sender] = payload.split(' ', 2)
  if (!kind || !sender) return null
  const rest = payload.slice(kind.length + sender.length + 2)
  if (kind === 'words') return { kind, sender, words: rest }
  if (kind !== 'row') return null
  const [letterId, seq, bytes] = rest.split(' ', 3)
  if (!letterId || !seq) return null
  return {
    kind,
    sender,
    letterId,
    seq: Number(seq),
    bytes: bytes === undefined ? null : Buffer.from(bytes, 'base64'),
  }
}

/**
 * Listens on a connection of its own. Resolves once it hears everything that commits from then on;
 * rejects where there is no connection. `lost` is called once, when it has ended for whatever reason;
 * nothing heard for `SILENT_MOST` milliseconds is one, so somebody must say something more often.
 */
export async function listen(
  url: string,
  hear: (payload: string) => void,
  lost: () => void,
): Promise<{ end(): void }> {
  const { Client } = await loadDriver()
  const socket = socketFor(SILENT_MOST)
  const client = new Client({
    ...connectionTo(url, () => socket),
    application_name: LISTENER,
  })
  // Told as `end` as well; without a listener it would end the process.
  client.on('error', () => {})
  client.on('notification', ({ payload }) => hear(payload ?? ''))
  try {
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
  } catch (error) {
    socket.destroy()
    throw error
  }
  client.once('end', lost)
  return {
    // Without a goodbye, which a dead connection would never end.
    end() {
      socket.destroy()
    },
  }
}
