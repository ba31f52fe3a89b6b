import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { contactsByEmail } from '../../../../prisma-free-db/queries/contacts'
import { findVersionById } from '../../../../prisma-free-db/queries/letter-coalition'
import { findSignature } from '../../../../prisma-free-db/queries/signatures'
import type { Actor } from '../../actor.server'
import { isOpen } from '../opening.server'
import { enterByAddress } from '../page/door.server'
import { hasManyLinks, hasManyOfOne } from './link-limit.server'
import { sendConfirmLinks, sendManageLink } from './links.server'
import { emailAddress } from './names.server'

/**
 * Sends whoever signed a letter with this email their link again: to confirm where they have not
 * yet, else to change or take back. The answer is the same where nobody did, so that nobody learns
 * who signed. Throws `NotFound` for a letter that is not public, `Invalid` on `email`.
 */
export async function sendLinkAgain(
  db: Database,
  actor: Actor,
  input: { slug: string; email: string; baseUrl: string },
): Promise<void> {
  const email = emailAddress(input.email)
  await atomically(db, async (tx) => {
    const { letter, address } = await enterByAddress(tx, actor, input.slug)
    for (const contact of await contactsByEmail(tx, letter.id, email)) {
      if (await hasManyLinks(tx, actor, email)) return
      if (await hasManyOfOne(tx, actor, contact.id)) continue
      const signature = await findSignature(tx, contact.signature_id)
      const version = await findVersionById(tx, contact.version_id)
      if (!signature || !version) continue
      const about = { actor, letter, address, version, signature, contact, baseUrl: input.baseUrl }
      if (contact.state !== 'unconfirmed') await sendManageLink(tx, actor, about)
      else if (contact.is_held === 0 && isOpen(letter, actor.now))
        await sendConfirmLinks(tx, [about])
    }
  })
}
