import type { Database } from '../../../../prisma-free-db/open'
import { coordinatorsOf } from '../../../../prisma-free-db/queries/letter-coalition'
import type { Actor } from '../../actor.server'
import { BurstHeldApartMessage } from '../../messages/burst-held-apart'
import { compose } from '../../messages/compose.server'
import { queueMessage } from '../../messages/outbox.server'
import type { Entered } from '../page/door.server'

/** Tells every coordinator that a burst has begun and is held apart, with the way to it. */
export async function tellOfBurst(
  tx: Database,
  actor: Actor,
  about: Pick<Entered, 'letter' | 'version'> & { burstId: string; baseUrl: string },
): Promise<void> {
  const { letter, version, burstId, baseUrl } = about
  const message = await compose(
    BurstHeldApartMessage,
    {
      letter: version.title,
      link: `${baseUrl}/letters/${letter.id}/signing/burst/${burstId}`,
    },
    { to: '', subject: `Very many sign-ons at once: “${version.title}”` },
  )
  for (const { email } of await coordinatorsOf(tx, letter.coalition_id)) {
    await queueMessage(tx, actor, { ...message, to: email }, { isSample: letter.is_sample === 1 })
  }
}
