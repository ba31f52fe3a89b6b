import type { Database } from '../../../../prisma-free-db/open'
import { agreementsOf } from '../../../../prisma-free-db/queries/agreements'
import { type Contact, contactsOf } from '../../../../prisma-free-db/queries/contacts'
import type { Signature } from '../../../../prisma-free-db/queries/signatures'
import { publishedChangesOf } from '../../../../prisma-free-db/queries/text-changes'
import { carriedInto } from '../../letters/versions/standing'
import { isNamed } from './naming.server'
import { signedVersionsOf } from './signed-versions.server'

/**
 * True of somebody whom a list of their letter names: of a person who signed in a personal capacity, or of the one who stands beside
 * their organisation under one of its texts, as `publicPerson` chooses them.
 */
export async function isNamedBeside(
  db: Database,
  signature: Signature,
  contact: Contact,
): Promise<boolean> {
  if (!isNamed(signature) || signature.naming !== 'person') return false
  const all = (await contactsOf(db, signature.id)).filter(mayBeNamed)
  if (signature.signatory === 'person' || all.length < 2) {
    return all.some(({ id }) => id === contact.id)
  }
  const changes = await publishedChangesOf(db, signature.letter_id)
  const agreed = new Map<string, readonly string[]>()
  for (const { id } of all) {
    agreed.set(
      id,
      (await agreementsOf(db, id)).map((one) => one.version_id),
    )
  }
  return (await signedVersionsOf(db, signature.letter_id)).some((version) => {
    const holding = carriedInto(version.id, changes)
    const under = all.find(({ id }) => agreed.get(id)?.some((one) => holding.has(one)))
    return under?.id === contact.id
  })
}

const mayBeNamed = ({ state, naming, name }: Contact): boolean =>
  state === 'accepted' && naming === 'person' && name !== null
