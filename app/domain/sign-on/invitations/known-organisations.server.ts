import type { Database } from '../../../../prisma-free-db/open'
import {
  emailsOfSigned,
  invitedOrganisations,
  signedOrganisations,
} from '../../../../prisma-free-db/queries/known-organisations'
import type { KnownOrganisation } from './invite-plan'

/**
 * Those who have signed or answered, and those who are invited, as a list is compared with them. For callers that have made
 * sure that the reader coordinates the letter.
 */
export async function knownOrganisations(
  db: Database,
  letterId: string,
): Promise<KnownOrganisation[]> {
  const emails = new Map<string, string[]>()
  for (const { signature_id, email } of await emailsOfSigned(db, letterId)) {
    const own = emails.get(signature_id)
    if (own) own.push(email)
    else emails.set(signature_id, [email])
  }
  const signed = (await signedOrganisations(db, letterId)).map(
    (one): KnownOrganisation => ({
      organisation: one.organisation,
      key: one.organisation_key,
      website: one.website,
      emails: emails.get(one.id) ?? [],
      stands: 'has signed',
    }),
  )
  const invited = (await invitedOrganisations(db, letterId)).map(
    (one): KnownOrganisation => ({
      organisation: one.organisation,
      key: one.organisation_key,
      website: null,
      emails: one.email ? [one.email] : [],
      stands: 'is invited already',
    }),
  )
  // Who was invited and has signed since, has signed.
  return [...invited, ...signed]
}
