import type { Database } from '../../../prisma-free-db/open'
import { insertSampleSignatures } from '../../../prisma-free-db/queries/sample'
import { newId } from '../ids.server'
import { openSigning } from '../letters/stages.server'
import { fixVersion } from '../letters/versions/versions.server'
import { dayOf, daysAfter, KEPT_FOR_DAYS } from '../sign-on/opening.server'
import { organisationKey, personKey } from '../sign-on/signing/names.server'
import { setTerms, termsFor } from '../sign-on/terms.server'
import { SIGNATURES } from './cast.server'

const OPEN_FOR_DAYS = 14

/** Opens the sample's second letter for signature, with those who have signed it so far. */
export async function openForSignature(db: Database, now: Date, letterId: string): Promise<void> {
  const opened = { kind: 'instance', now: daysAfter(now, -8) } as const
  const signBy = daysAfter(now, OPEN_FOR_DAYS)
  signBy.setUTCHours(17, 0, 0, 0)
  const version = await fixVersion(db, opened, letterId)
  await openSigning(db, opened, letterId, {
    versionId: version.id,
    ask: 'Thirteen organisations ask the Harrowmere Housing Authority to stop passing tenants’ records to the Residence Enforcement Unit. If your organisation agrees, add its name.',
    signBy,
    timeZone: 'Europe/London',
    contactEmail: 'letters@housing-without-fear.example',
  })
  const terms = await termsFor(db, letterId)
  await setTerms(db, opened, letterId, { ...terms, allowsPersons: true })

  const rows = SIGNATURES.map((one) => {
    const at = new Date(now.getTime() - one.hoursAgo * 3_600_000).toISOString()
    const confirmed = one.state === 'unconfirmed' ? null : at
    const decided = one.state === 'accepted' ? at : null
    const shared = {
      version_id: version.id,
      organisation: one.organisation,
      website: one.website,
      kind: one.kind,
      country: one.country,
      number: one.number,
      sentence: one.sentence,
      naming: one.naming,
      created_at: at,
      confirmed_at: confirmed,
      decided_at: decided,
    }
    const signature = {
      ...shared,
      id: newId(),
      letter_id: letterId,
      signatory: one.signatory,
      organisation_key:
        one.signatory === 'person'
          ? personKey(one.contact.email)
          : organisationKey(one.organisation),
      state: one.state,
      decided_by: null,
      withdrawn_at: null,
    }
    const contact = {
      ...shared,
      id: newId(),
      signature_id: signature.id,
      ...one.contact,
      authority_declared_at: at,
      state: one.state,
      delete_on: dayOf(daysAfter(signBy, KEPT_FOR_DAYS)),
      deleted_at: null,
    }
    return { signature, contact }
  })
  await insertSampleSignatures(db, {
    signatures: rows.map((row) => row.signature),
    contacts: rows.map((row) => row.contact),
    agreements: rows.flatMap(({ contact }) =>
      contact.confirmed_at === null
        ? []
        : [
            {
              contact_id: contact.id,
              version_id: version.id,
              agreed_at: contact.confirmed_at,
              language: version.language,
            },
          ],
    ),
  })
}
