import type { Database } from '../../../../prisma-free-db/open'
import { countLinksSince } from '../../../../prisma-free-db/queries/contacts'
import type { Actor } from '../../actor.server'

const HOUR = 3_600_000
/** Links that one address is sent in an hour, whoever asks for them. */
const MOST_LINKS_PER_HOUR = 5

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

/** True where an address has been sent so many links in the last hour that no more should follow. */
export const hasManyLinks = async (db: Database, actor: Actor, email: string): Promise<boolean> =>
  (await withFewLinks(db, [{ actor, email }])).length === 0
