import type { Database } from '../../../../prisma-free-db/open'
import { findSlugByEnd } from '../../../../prisma-free-db/queries/letters'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { slugEndOf } from '../../letters/naming.server'
import { enterByAddress } from './door.server'

/** Where the short link of a letter leads from: the random end of its slug, which stays when the title changes. */
export const shortLinkOf = (slug: string): string => `/s/${slugEndOf(slug)}`

/**
 * The address of the letter that a short link is of, as it stands after `/l/`. Throws `NotFound` as `enterByAddress`.
 *
 * @param end what stands after `/s/`.
 */
export async function followShortLink(db: Database, actor: Actor, end: string): Promise<string> {
  const slug = await findSlugByEnd(db, end)
  if (slug === null) throw new NotFound()
  return (await enterByAddress(db, actor, slug)).address
}
