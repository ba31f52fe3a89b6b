import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { type Actor, requirePerson } from '../actor.server'
import { Invalid } from '../errors.server'
import { emailAddress } from '../fields.server'
import type { Coalition } from './access.server'
import { addUnnamedCoalition } from './coalitions.server'
import { sendInvitation, writeInvitation } from './invitation-letters.server'
import { requireInviting } from './inviting.server'

const PEOPLE_AT_ONCE = 10

/**
 * Starts a letter among a few people: a coalition without a name, whose first coordinator is the
 * actor, with an invitation as editor to each address. It becomes a coalition when it gets a name.
 * Throws `Invalid` on `emails`.
 */
export async function startWithPeople(
  db: Database,
  actor: Actor,
  input: { emails: readonly string[] },
  { baseUrl }: { baseUrl: string },
): Promise<Coalition> {
  const { account } = requirePerson(actor)
  const written = input.emails.filter((email) => email.trim() !== '')
  const emails = new Set(written.map((email) => emailAddress(email, 'emails')))
  emails.delete(account.email)
  if (emails.size === 0) throw new Invalid('Write at least one address of somebody else.', 'emails')
  if (emails.size > PEOPLE_AT_ONCE) {
    throw new Invalid(
      `Begin with ${PEOPLE_AT_ONCE} people at most, and invite the others later.`,
      'emails',
    )
  }
  const letters = await Promise.all(
    [...emails].map((email) =>
      writeInvitation(
        actor,
        { name: null },
        { email, organisation: null, role: 'editor', baseUrl },
      ),
    ),
  )
  return atomically(db, async (tx) => {
    const coalition = await addUnnamedCoalition(tx, actor)
    await requireInviting(tx, actor, coalition.id, letters.length)
    for (const letter of letters) {
      const invite = { email: letter.message.to, organisationId: null, role: 'editor' as const }
      await sendInvitation(tx, actor, coalition.id, invite, letter, 'emails')
    }
    return coalition
  })
}
