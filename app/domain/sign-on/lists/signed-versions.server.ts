import type { Database } from '../../../../prisma-free-db/open'
import { agreedVersionsOf } from '../../../../prisma-free-db/queries/agreements'
import { findLetter } from '../../../../prisma-free-db/queries/letters'
import { publishedChangesOf } from '../../../../prisma-free-db/queries/text-changes'
import { versionsOfLetter } from '../../../../prisma-free-db/queries/versions'
import { carriedInto } from '../../letters/versions/standing'

type SignedVersion = Awaited<ReturnType<typeof versionsOfLetter>>[number]

/** The texts of a letter that are open for signature or were, the oldest first. */
export async function signedVersionsOf(db: Database, letterId: string): Promise<SignedVersion[]> {
  return (await signedTexts(db, letterId)).map(({ version }) => version)
}

/** The numbers of the versions under which each of these signatures stands, by the id of the signature. */
export async function versionsUnder(
  db: Database,
  letterId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const texts = await signedTexts(db, letterId)
  const agreed = new Map<string, string[]>()
  for (const { signature_id, version_id } of await agreedVersionsOf(db, ids)) {
    agreed.set(signature_id, [...(agreed.get(signature_id) ?? []), version_id])
  }
  return new Map(
    [...agreed].map(([id, own]) => [
      id,
      texts
        .filter(({ holding }) => own.some((one) => holding.has(one)))
        .map(({ version }) => version.number),
    ]),
  )
}

/** The texts that are open for signature or were, the oldest first, each with the versions to which an agreement holds for it. */
async function signedTexts(db: Database, letterId: string) {
  const letter = await findLetter(db, letterId)
  if (!letter?.open_version_id) return []
  const changes = await publishedChangesOf(db, letterId)
  const ids = new Set([...changes.map((one) => one.from_version_id), letter.open_version_id])
  return (await versionsOfLetter(db, letterId))
    .filter(({ id }) => ids.has(id))
    .reverse()
    .map((version) => ({ version, holding: carriedInto(version.id, changes) }))
}
