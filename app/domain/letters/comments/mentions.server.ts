import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { findAccount } from '../../../../prisma-free-db/queries/accounts'
import {
  markTold,
  mentionsToTell,
  peopleToTell,
  takeDigest,
} from '../../../../prisma-free-db/queries/mentions'
import { type Account, type Actor, instantOf } from '../../actor.server'
import { Forbidden } from '../../errors.server'
import { compose } from '../../messages/compose.server'
import { MentionedMessage } from '../../messages/mentioned'
import { queueMessage } from '../../messages/outbox.server'
import { findLetterFor, mayActAs } from '../access.server'

const HOUR = 3_600_000

/**
 * Whom some words name: `@` and somebody's whole name, in capitals or not, as one types it. Of two
 * names the longer counts where both would do. Returns ids, each once.
 */
export function mentionedIn(
  words: string,
  people: readonly { readonly id: string | null; readonly name: string }[],
): string[] {
  const text = folded(words)
  const longestFirst = people
    .map(({ id, name }) => ({ id, name: folded(name) }))
    .sort((a, b) => b.name.length - a.name.length)
  const named = new Set<string>()
  for (const { index } of text.matchAll(/@/g)) {
    const rest = text.slice(index + 1)
    const found = longestFirst.find(
      ({ name }) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
    )
    // Two may be called the same: then both are meant, for nobody can tell.
    for (const { id, name } of longestFirst) if (id && name === found?.name) named.add(id)
  }
  return [...named]
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')

/**
 * Sends everybody who was named in comments since, and may see them still, one message that says by
 * whom and where, and not what was written; nobody gets two within an hour. A job of the instance.
 */
export async function tellOfMentions(
  db: Database,
  actor: Actor,
  { baseUrl }: { baseUrl: string },
): Promise<void> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does that.')
  const at = {
    now: instantOf(actor),
    sentSince: new Date(actor.now.getTime() - HOUR).toISOString(),
  }
  for (const { id } of await peopleToTell(db, at.sentSince)) {
    const account = await findAccount(db, id)
    if (account) await tell(db, actor, account, { ...at, baseUrl })
  }
}

async function tell(
  db: Database,
  actor: Actor,
  account: Account,
  at: { now: string; sentSince: string; baseUrl: string },
): Promise<void> {
  const rows = await mentionsToTell(db, account.id)
  const person: Actor = { kind: 'person', account, now: actor.now }
  const seen: typeof rows = []
  for (const row of rows) {
    const found = await findLetterFor(db, person, row.letter_id)
    const needed = row.is_for_coordinators === 1 ? 'coordinator' : 'reader'
    if (found && mayActAs(found.role, needed)) seen.push(row)
  }
  const mentions = seen.map((row) => ({
    id: row.comment_id,
    writer: row.writer || 'Somebody',
    letter: row.letter || 'a letter without a title',
    link: `${at.baseUrl}/letters/${row.letter_id}?thread=${row.thread_id}`,
  }))
  const subject =
    mentions.length === 1
      ? `${mentions[0]?.writer} named you in a comment`
      : `You were named in ${mentions.length} comments`
  const message = await compose(MentionedMessage, { mentions }, { to: account.email, subject })
  const comments = rows.map((row) => row.comment_id)
  await atomically(db, async (tx) => {
    if (mentions.length > 0) {
      if (!(await takeDigest(tx, account.id, at))) return
      await queueMessage(tx, actor, message, { isSample: account.is_sample === 1 })
    }
    if (comments.length > 0) await markTold(tx, account.id, comments, at.now)
  })
}
