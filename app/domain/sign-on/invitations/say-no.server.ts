import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import type { LetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import {
  type SignInvitation,
  updateSignInvitation,
} from '../../../../prisma-free-db/queries/sign-invitations'
import { findSignature } from '../../../../prisma-free-db/queries/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, instantOf } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { mayStillCome } from '../opening.server'
import { enterByAddress } from '../page/door.server'

const LONGEST_WORDS = 1000

/** What an organisation that was invited sees where it says that it will not sign. */
export interface Answer {
  readonly organisation: string
  /** When it said so; null while it has not. */
  readonly saidNoAt: string | null
  /** Its words to the coordinators. */
  readonly words: string
  /** Why it can no longer say so, or take it back; null while it can. */
  readonly over: 'signed' | 'sent' | null
}

/** What an organisation answered, by the address of its invitation. Throws `NotFound` where the address is of none. */
export async function readAnswer(db: Database, actor: Actor, address: string): Promise<Answer> {
  const { invitation, letter } = await requireInvitation(db, actor, address)
  return {
    organisation: invitation.organisation,
    saidNoAt: invitation.declined_at,
    words: invitation.declined_words ?? '',
    over: (await hasSigned(db, invitation)) ? 'signed' : mayStillCome(letter) ? null : 'sent',
  }
}

/**
 * Notes that an organisation will not sign, with its words to the coordinators. Said again, the last
 * words count. Throws `NotFound` where the address is of no invitation, `Invalid` on `words`, once it
 * has signed or once the letter has been sent.
 */
export async function sayNo(
  db: Database,
  actor: Actor,
  { address, words }: { address: string; words: string },
): Promise<void> {
  const said = words.normalize('NFC').replaceAll('\r\n', '\n').trim()
  if (said.length > LONGEST_WORDS) {
    throw new Invalid(({ t }) => t('refusals.tooLong', { most: LONGEST_WORDS }), 'words')
  }
  await atomically(db, async (tx) => {
    const { letter, invitation } = await requireInvitation(tx, actor, address)
    requireUnsent(letter)
    if (await hasSigned(tx, invitation)) {
      throw new Invalid(({ t }) => t('refusals.hasSigned'))
    }
    await updateSignInvitation(tx, invitation.id, {
      declined_at: invitation.declined_at ?? instantOf(actor),
      declined_words: said === '' ? null : said,
    })
    if (!invitation.declined_at) await logAnswer(tx, actor, letter, 'sign-invitation.declined')
  })
}

/** Takes a no back: the invitation has no answer again. Twice is harmless. Throws as `sayNo`. */
export async function takeNoBack(db: Database, actor: Actor, address: string): Promise<void> {
  await atomically(db, async (tx) => {
    const { letter, invitation } = await requireInvitation(tx, actor, address)
    requireUnsent(letter)
    if (!invitation.declined_at) return
    await updateSignInvitation(tx, invitation.id, { declined_at: null, declined_words: null })
    await logAnswer(tx, actor, letter, 'sign-invitation.reconsidered')
  })
}

async function requireInvitation(db: Database, actor: Actor, address: string) {
  const { letter, invitation } = await enterByAddress(db, actor, address)
  if (!invitation) throw new NotFound()
  return { letter, invitation }
}

function requireUnsent(letter: LetterWithCoalition): void {
  if (!mayStillCome(letter)) {
    throw new Invalid(({ t }) => t('refusals.letterSent'))
  }
}

async function hasSigned(db: Database, invitation: SignInvitation): Promise<boolean> {
  const signature = invitation.signature_id && (await findSignature(db, invitation.signature_id))
  return signature ? signature.state === 'confirmed' || signature.state === 'accepted' : false
}

const logAnswer = (tx: Database, actor: Actor, letter: LetterWithCoalition, kind: string) =>
  logActivity(tx, actor, { coalitionId: letter.coalition_id, letterId: letter.id, kind })
