import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { Invalid } from '../../domain/errors.server'
import {
  renewInvitationLink,
  withdrawInvitation,
} from '../../domain/sign-on/invitations/sign-invitations.server'
import { refusing } from '../../http/refusals'

/** What was just done with an invitation, or is asked of it, for the page to say. */
export type InvitationDone =
  /** To take it back cannot be undone: asked first. */
  | { readonly done: 'asked'; readonly id: string }
  | { readonly done: 'withdrawn' }
  /** The new link is shown this once. */
  | { readonly done: 'new link'; readonly organisation: string; readonly link: string }
  | { readonly done: 'refused'; readonly wrong: string }

/** Takes the invitation that a form of the board names back, or makes its new link. Null where it names none. */
export async function invitationByForm(
  { db, baseUrl }: Pick<AppContext, 'db' | 'baseUrl'>,
  person: Person,
  letterId: string,
  form: FormData,
): Promise<InvitationDone | null> {
  const [ask, withdraw, renew] = ['ask', 'withdraw', 'new-link'].map((name) => form.get(name))
  if (typeof ask === 'string') return { done: 'asked', id: ask }
  if (typeof withdraw === 'string') {
    await refusing(withdrawInvitation(db, person, letterId, withdraw))
    return { done: 'withdrawn' }
  }
  if (typeof renew !== 'string') return null
  try {
    const input = { letterId, invitationId: renew, baseUrl }
    const { invitation, link } = await refusing(renewInvitationLink(db, person, input))
    return { done: 'new link', organisation: invitation.organisation, link }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return { done: 'refused', wrong: error.message }
  }
}
