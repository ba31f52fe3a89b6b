import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { withdrawInvitation } from '../../domain/coalitions/invitations.server'
import {
  inviteByEmail,
  inviteByLink,
  resendInvitation,
} from '../../domain/coalitions/inviting.server'
import { changeRole, moveMember, removeMember } from '../../domain/coalitions/members.server'
import {
  addOrganisation,
  changeOrganisation,
  removeOrganisation,
} from '../../domain/coalitions/organisations.server'
import { readRole } from '../../domain/coalitions/roles.server'
import { Invalid } from '../../domain/errors.server'
import type { Deed } from './deeds'

/** Does what one of the page's forms asks, and says what was done; a new link comes with it. */
export async function act(
  context: AppContext,
  person: Person,
  coalitionId: string,
  form: FormData,
): Promise<{ done: Deed; link?: string }> {
  const { db } = context
  const read = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const role = () => {
    const chosen = readRole(read('role'))
    if (!chosen) throw new Invalid('Choose a role.', 'role')
    return chosen
  }
  const invite = () => ({ organisationId: read('for') || null, role: role() })
  const written = () => ({ organisation: read('organisation'), website: read('website') })

  switch (read('intent')) {
    case 'invite':
      await inviteByEmail(db, person, coalitionId, { ...invite(), email: read('email') }, context)
      return { done: 'invited' }
    case 'link':
      return {
        done: 'linked',
        link: await inviteByLink(db, person, coalitionId, invite(), context),
      }
    case 'resend':
      await resendInvitation(db, person, coalitionId, read('invitation'), context)
      return { done: 'resent' }
    case 'withdraw':
      await withdrawInvitation(db, person, coalitionId, read('invitation'))
      return { done: 'withdrawn' }
    case 'add':
      await addOrganisation(db, person, coalitionId, written())
      return { done: 'added' }
    case 'change':
      await changeOrganisation(db, person, coalitionId, read('id'), written())
      return { done: 'changed' }
    case 'remove-organisation':
      await removeOrganisation(db, person, coalitionId, read('id'))
      return { done: 'organisation-removed' }
    case 'member':
      await changeRole(db, person, coalitionId, read('member'), role())
      if (read('for')) await moveMember(db, person, coalitionId, read('member'), read('for'))
      return { done: 'member-changed' }
    case 'remove-member':
      await removeMember(db, person, coalitionId, read('member'))
      return { done: 'member-removed' }
    default:
      throw new Invalid('Choose what to do.')
  }
}
