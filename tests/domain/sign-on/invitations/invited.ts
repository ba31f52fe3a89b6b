import {
  readInvitee,
  type WrittenInvitee,
} from '../../../../app/domain/sign-on/invitations/invitee.server'
import {
  addInvitation,
  invitationLink,
} from '../../../../app/domain/sign-on/invitations/inviting.server'
import { requirePublicLetter } from '../../../../app/domain/sign-on/opening.server'
import type { Database } from '../../../../prisma-free-db/open'
import { BASE, type OpenLetter } from '../open-letter'

export const kestrel: WrittenInvitee = {
  organisation: 'Kestrel Trust',
  email: 'samuel@kestrel-trust.example',
  name: 'Samuel Iqbal-Reyes',
}

/** Invites one organisation at noon, and returns the address of its page, as it stands after `/l/`. */
export async function invited(
  db: Database,
  open: OpenLetter,
  also: Partial<WrittenInvitee> = {},
): Promise<string> {
  const { letter } = await requirePublicLetter(db, { id: open.letterId })
  const about = {
    letter,
    invitee: readInvitee({ ...kestrel, ...also }),
    language: 'en',
    how: 'mail',
  } as const
  const invitation = await addInvitation(db, open.coordinator, about)
  if (!invitation) throw new Error('It is invited already.')
  const link = await invitationLink(db, open.coordinator, { letter, invitation, baseUrl: BASE })
  return link.split('/l/')[1] ?? ''
}

export const invitations = (db: Database) =>
  db.selectFrom('sign_invitations').selectAll().orderBy('organisation_key').execute()
