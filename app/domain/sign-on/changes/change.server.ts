import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { type Contact, updateContact } from '../../../../prisma-free-db/queries/contacts'
import {
  findSignatureByKey,
  type Signature,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { type FoundByLink, holdManaged } from '../managing/manage.server'
import { mayStillCome } from '../opening.server'
import {
  type Claim,
  type OrganisationWritten,
  organisationClaim,
  type PersonWritten,
  personClaim,
} from '../signing/claim.server'
import { organisationKey } from '../signing/names.server'
import { contactWritten, type NewSignature, personWritten } from '../signing/sign.server'
import { tellCoordinators } from '../signing/take-on.server'
import { requireAllowed, termsFor } from '../terms.server'

export interface Change
  extends OrganisationWritten,
    Pick<NewSignature, 'name' | 'role' | 'filledBy' | 'copyTo' | 'baseUrl'> {
  readonly token: string
}

/**
 * Changes what a contact wrote, and with it the signature where they may speak for it. Another
 * name than before (not only another spelling) waits for a coordinator again. Throws `NotFound`
 * where the link has ended, `Invalid` on a field, and without one once the letter has been sent.
 */
export async function changeSignature(db: Database, actor: Actor, input: Change): Promise<void> {
  const claim = organisationClaim(input)
  const person = contactWritten(input)
  await change(db, actor, input, 'organisation', claim, person)
}

/** Changes what a person wrote who signs in a personal capacity. As `changeSignature`. */
export async function changePersonalSignature(
  db: Database,
  actor: Actor,
  input: PersonWritten & { token: string; baseUrl: string },
): Promise<void> {
  await change(db, actor, input, 'person', personClaim(input), personWritten(input))
}

async function change(
  db: Database,
  actor: Actor,
  input: { token: string; baseUrl: string },
  signatory: 'organisation' | 'person',
  claim: Claim,
  person: Partial<Contact>,
): Promise<void> {
  await atomically(db, async (tx) => {
    const found = await holdManaged(tx, actor, input.token)
    if (found?.signature.signatory !== signatory || !SIGNED.includes(found.contact.state)) {
      throw new NotFound()
    }
    if (!mayStillCome(found.letter)) {
      throw new Invalid(({ t }) => t('refusals.sent'))
    }
    if (claim.naming !== found.signature.naming) {
      requireAllowed(await termsFor(tx, found.letter.id), claim.naming)
    }
    await updateContact(tx, found.contact.id, { ...claim, ...person })
    if (found.mayChangeSignature) await changeClaim(tx, actor, found, claim, input.baseUrl)
  })
}

const SIGNED: readonly Contact['state'][] = ['confirmed', 'accepted', 'declined']

async function changeClaim(
  tx: Database,
  actor: Actor,
  found: FoundByLink,
  claim: Claim,
  baseUrl: string,
): Promise<void> {
  const { letter, version, signature } = found
  const key = organisationKey(claim.organisation)
  const renamed = key !== organisationKey(signature.organisation)
  // A name that is here already keeps its key: whether it is here is nobody's business, and the
  // board shows the two as a possible duplicate. A person is known by their email.
  const takesKey =
    renamed &&
    signature.signatory === 'organisation' &&
    (await findSignatureByKey(tx, signature.letter_id, key)) === undefined
  const waitsAgain = renamed && signature.state === 'accepted'
  // To be named oneself, or not, says nothing for the others who agreed to it.
  const othersNamed =
    signature.naming === 'person' &&
    found.others.some((one) => one.state === 'accepted' && one.naming === 'person')
  const changed: Partial<Signature> = {
    ...claim,
    naming: claim.naming === 'organisation' && othersNamed ? 'person' : claim.naming,
    ...(takesKey ? { organisation_key: key } : {}),
    ...(waitsAgain ? { state: 'confirmed', decided_at: null, decided_by: null } : {}),
  }
  await updateSignature(tx, signature.id, changed)
  if (waitsAgain) {
    await tellCoordinators(tx, actor, {
      letter,
      version,
      signature: { ...signature, ...changed },
      baseUrl,
    })
  }
  await logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind: 'signature.changed',
    details: { signatureId: signature.id },
  })
}
