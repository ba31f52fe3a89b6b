import type { Database } from '../../../../prisma-free-db/open'
import { countLinksSince, countLinksTo } from '../../../../prisma-free-db/queries/contacts'
import type { Actor } from '../../actor.server'

const HOUR = 3_600_000
/**
 * Links that one address is sent in an hour, whoever asks for them: a network that signs for each of its twenty groups with one
 * address is sent two for each.
 */
const MOST_LINKS_PER_HOUR = 40
/** Of them about one and the same signature. */
const MOST_ABOUT_ONE = 5

/** Of several who are each to be sent one, those whose address has been sent few enough, in their order. */
export async function withFewLinks<One extends { readonly actor: Actor; readonly email: string }>(
  db: Database,
  asking: readonly One[],
): Promise<One[]> {
  const [first] = asking
  if (!first) return []
  const since = new Date(first.actor.now.getTime() - HOUR).toISOString()
  const emails = [...new Set(asking.map((one) => one.email))]
  const sent = await countLinksSince(db, emails, since)
  return asking.filter(({ email }) => {
    const before = sent.get(email) ?? 0
    sent.set(email, before + 1)
    return before < MOST_LINKS_PER_HOUR
  })
}

/** True where a contact has been sent so many links to their one signature in the last hour that no more should follow. */
export const hasManyOfOne = async (db: Database, actor: Actor, id: string): Promise<boolean> =>
  (await countLinksTo(db, id, new Date(actor.now.getTime() - HOUR).toISOString())) >= MOST_ABOUT_ONE

/** True where an address has been sent so many links in the last hour that no more should follow. */
export const hasManyLinks = async (db: Database, actor: Actor, email: string): Promise<boolean> =>
  (await withFewLinks(db, [{ actor, email }])).length === 0
