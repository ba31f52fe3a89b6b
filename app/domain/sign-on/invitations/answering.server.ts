import type { Database } from '../../../../prisma-free-db/open'
import type { Contact } from '../../../../prisma-free-db/queries/contacts'
import {
  beginSignInvitation,
  type SignInvitation,
  signInvitationsAnsweredBy,
  updateSignInvitation,
} from '../../../../prisma-free-db/queries/sign-invitations'
import type { Signature } from '../../../../prisma-free-db/queries/signatures'

/**
 * Links the invitation by whose link somebody came to the signature that they began. It is theirs
 * from here on, whatever they call themselves; should it never be confirmed, it goes, and the
 * invitation has no answer again.
 */
export async function beginAnswer(
  tx: Database,
  invitation: SignInvitation | null,
  signature: Pick<Signature, 'id' | 'signatory'>,
): Promise<void> {
  if (!invitation || signature.signatory === 'person') return
  await beginSignInvitation(tx, invitation.id, signature.id)
}

/**
 * Links what somebody confirmed to the invitation of their organisation, also where they came
 * without its link: by the organisation's name, or by an email that one invitation went to. A no
 * that they had said before is over.
 */
export async function answerInvitations(
  tx: Database,
  signature: Pick<Signature, 'id' | 'letter_id' | 'signatory' | 'organisation_key'>,
  contact: Pick<Contact, 'email'>,
): Promise<void> {
  if (signature.signatory === 'person') return
  const found = await signInvitationsAnsweredBy(tx, signature, contact.email)
  const own = found.filter((one) => one.signature_id === signature.id)
  const named = found.filter((one) => one.organisation_key === signature.organisation_key)
  const mailed = found.filter((one) => one.email !== null && one.email === contact.email)
  const answered =
    [own, named].find((some) => some.length > 0) ?? (mailed.length === 1 ? mailed : [])
  for (const one of answered) {
    await updateSignInvitation(tx, one.id, {
      signature_id: signature.id,
      declined_at: null,
      declined_words: null,
    })
  }
}
