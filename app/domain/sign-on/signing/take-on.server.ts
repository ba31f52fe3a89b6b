import type { Selectable } from 'kysely'
import type { Database } from '../../../../prisma-free-db/open'
import type { Contact } from '../../../../prisma-free-db/queries/contacts'
import {
  coordinatorsOf,
  type LetterWithCoalition,
} from '../../../../prisma-free-db/queries/letter-coalition'
import { type Signature, updateSignature } from '../../../../prisma-free-db/queries/signatures'
import type { VersionsTable } from '../../../../prisma-free-db/tables/letters'
import type { SignatureState } from '../../../../prisma-free-db/tables/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, instantOf } from '../../actor.server'
import { compose } from '../../messages/compose.server'
import { queueMessage } from '../../messages/outbox.server'
import { SignatureWaitingMessage } from '../../messages/signature-waiting'
import { answerInvitations } from '../invitations/answering.server'
import { claimOf } from './claim.server'
import { keyOf } from './names.server'

/** A contact of a signature, and the text that they read. */
export interface AboutSignature {
  readonly letter: LetterWithCoalition
  readonly version: Selectable<VersionsTable>
  readonly signature: Signature
  readonly contact: Contact
  readonly baseUrl: string
}

/** Nobody has signed there yet, or nobody does any more. */
const FREE: readonly SignatureState[] = ['unconfirmed', 'considering', 'withdrawn']

/**
 * Takes what a contact confirmed on to the signature: the first who signs gives it its words, and
 * the coordinators are told that it waits for them. What is held apart changes no signature before it is let in.
 */
export async function takeOn(tx: Database, actor: Actor, about: AboutSignature): Promise<void> {
  const signature = await takeOnQuietly(tx, actor, about)
  if (signature) await tellCoordinators(tx, actor, { ...about, signature })
}

/** As `takeOn`, where a coordinator does it, who needs no message. Returns the signature; null where it stays as it was. */
export async function takeOnQuietly(
  tx: Database,
  actor: Actor,
  about: AboutSignature,
): Promise<Signature | null> {
  const { letter, contact } = about
  if (contact.flood_id !== null) return null
  await answerInvitations(tx, about.signature, contact)
  if (!FREE.includes(about.signature.state)) return null
  const taken = {
    ...claimOf(contact),
    ...(about.signature.state === 'withdrawn' ? revived(about) : {}),
    state: 'confirmed',
    considering_until: null,
    confirmed_at: instantOf(actor),
    flood_id: null,
  } as const
  await updateSignature(tx, about.signature.id, taken)
  const signature = { ...about.signature, ...taken }
  await logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind: 'signature.confirmed',
    details: { signatureId: signature.id },
  })
  return signature
}

/** Notes that an organisation considers it, unless it has signed or says so already. */
export async function takeOnConsidering(
  tx: Database,
  actor: Actor,
  about: AboutSignature,
): Promise<void> {
  const { letter, signature, contact } = about
  if (contact.flood_id !== null) return
  await answerInvitations(tx, signature, contact)
  if (signature.state !== 'unconfirmed' && signature.state !== 'withdrawn') return
  await updateSignature(tx, signature.id, {
    ...claimOf(contact),
    ...(signature.state === 'withdrawn' ? revived(about) : {}),
    state: 'considering',
    considering_until: contact.considering_until,
    confirmed_at: null,
    flood_id: null,
  })
  await logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind: 'signature.considering',
    details: { signatureId: signature.id },
  })
}

/** What taking back had changed, undone: the key was freed, and nobody has decided on the new words. */
const revived = ({ signature, contact }: AboutSignature) => ({
  organisation_key: keyOf(signature, contact),
  withdrawn_at: null,
  decided_at: null,
  decided_by: null,
  hidden_at: null,
  hidden_by: null,
})

/** Tells every coordinator that a signature waits for them; without the person's data. */
export async function tellCoordinators(
  tx: Database,
  actor: Actor,
  about: Pick<AboutSignature, 'letter' | 'version' | 'signature' | 'baseUrl'> & {
    /** Somebody at the organisation's own address said that it is not right. */
    disputed?: boolean
  },
): Promise<void> {
  const { letter, version, signature, baseUrl, disputed = false } = about
  // A person's name is not for the mailboxes of others.
  const who = signature.signatory === 'person' ? 'Somebody' : signature.organisation
  const message = await compose(
    SignatureWaitingMessage,
    {
      letter: version.title,
      organisation: who,
      disputed,
      link: `${baseUrl}/letters/${letter.id}/signing`,
    },
    {
      to: '',
      subject: disputed
        ? `Not right, says ${who}: the signature under “${version.title}”`
        : `${who} signed “${version.title}”`,
    },
  )
  for (const { email } of await coordinatorsOf(tx, letter.coalition_id)) {
    await queueMessage(tx, actor, { ...message, to: email }, { isSample: letter.is_sample === 1 })
  }
}
