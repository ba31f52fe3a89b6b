import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import type { SignInvitation } from '../../../../prisma-free-db/queries/sign-invitations'
import type { InvitedHow } from '../../../../prisma-free-db/tables/invitees'
import { type Language, languageOf } from '../../../words/languages'
import { wordsIn } from '../../../words/words.server'
import { logActivity } from '../../activity.server'
import { type Actor, instantOf } from '../../actor.server'
import { Invalid } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { titleIn } from '../../letters/versions/version-texts'
import { isOpen, type PublicLetterRows, requirePublicLetter } from '../opening.server'
import { languageOfInvitation } from './invitation-language'
import {
  byLanguage,
  type InvitationWords,
  invitationText,
  usualWords,
  type WordsByLanguage,
  wordsToEach,
} from './invitation-words'
import { readWords } from './invitation-words.server'
import { type PlannedRow, planInvitations, toInvite } from './invite-plan'
import { readInvitees } from './invitee-rows.server'
import { addInvitation, invitationLink } from './inviting.server'
import { knownOrganisations } from './known-organisations.server'
import { sendInvitationToSign } from './send-invitation.server'

/** An invitation that somebody sends from their own mailbox. The link is shown this once. */
export interface InvitationToCopy extends InvitationWords {
  readonly organisation: string
  readonly email: string
  /** The whole text, with the link. */
  readonly text: string
}

/** What the page to invite organisations begins with. */
export interface Inviting {
  /** In which those are written to of whom nobody knows their own. */
  readonly language: Language
  /** The words that stand there before anybody changes them. */
  readonly words: WordsByLanguage
}

/** What the page to invite organisations begins with; null where the letter cannot be signed now. */
export async function readInviting(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<Inviting | null> {
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  if (!isOpen(letter, actor.now)) return null
  const open = await requirePublicLetter(db, { id: letterId })
  return { language: ownLanguage(open), words: usualInvitations(open) }
}

/**
 * What becomes of each line of a list of organisations. Changes nothing. For coordinators. Throws
 * `NotFound`, `Forbidden`, or `Invalid` on `list` or once the letter is closed.
 */
export async function previewInvitations(
  db: Database,
  actor: Actor,
  { letterId, list }: { letterId: string; list: string },
): Promise<PlannedRow[]> {
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  requireOpenNow(letter, actor)
  return planInvitations(readInvitees(list), await knownOrganisations(db, letterId))
}

/**
 * Invites the organisations of a list: all that can be invited, or, where one line cannot be read,
 * nobody. Those that have signed or are invited already are left out, and those that look like one
 * of them unless their line is in `also`. The tool sends the messages, or gives their texts for the
 * coordinator's own mailbox, each in the language of their line, else in the one that was chosen. For coordinators. Throws as `previewInvitations`, and `Invalid` on
 * `subject` or `note`.
 */
export async function inviteOrganisations(
  db: Database,
  actor: Actor,
  input: InvitationWords & {
    letterId: string
    list: string
    also: ReadonlySet<number>
    how: InvitedHow
    /** Null or left out: the letter's, where it is one of ours. */
    language?: Language | null
    baseUrl: string
  },
): Promise<InvitationToCopy[]> {
  const words = readWords(input)
  return atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, input.letterId, 'coordinator')
    const plan = await previewInvitations(tx, actor, input)
    const wrong = plan.filter((row) => row.becomes === 'cannot be read')
    if (wrong.length > 0) {
      throw new Invalid(
        'Some lines cannot be read, so nobody was invited. Mend them, or take them out.',
        'list',
      )
    }
    const open = await requirePublicLetter(tx, { id: letter.id })
    const toEach = wordsToEach(words, usualInvitations(open))
    const language = input.language ?? ownLanguage(open)
    const invited: InvitationToCopy[] = []
    for (const { invitee } of toInvite(plan, input.also)) {
      const added = { letter: open.letter, invitee, language, how: input.how }
      const invitation = await addInvitation(tx, actor, added)
      if (!invitation) continue
      const link = await invitationLink(tx, actor, { ...open, invitation, baseUrl: input.baseUrl })
      const sent = { ...open, invitation, words: toEach, link, baseUrl: input.baseUrl }
      if (input.how === 'mail') await sendInvitationToSign(tx, actor, sent)
      invited.push(copied(actor, sent))
    }
    if (invited.length === 0) {
      throw new Invalid('There is nobody in this list who is not invited already.', 'list')
    }
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'sign-invitation.sent',
      details: { title: letter.title, number: invited.length },
    })
    return invited
  })
}

function requireOpenNow(letter: Parameters<typeof isOpen>[0], actor: Actor): void {
  if (isOpen(letter, actor.now)) return
  throw new Invalid('Open the letter for signature first: there is nothing yet to invite to.')
}

const ownLanguage = ({ version }: PublicLetterRows): Language =>
  languageOf(version.language) ?? 'en'

const usualInvitations = ({ letter, version }: PublicLetterRows): WordsByLanguage =>
  byLanguage((language) =>
    usualWords(
      {
        letter: titleIn(version, language),
        askedBy: letter.lead_organisation ?? letter.coalition_name,
        ask: letter.ask,
      },
      wordsIn(language),
    ),
  )

/** An invitation as text. */
function copied(
  actor: Actor,
  about: PublicLetterRows & { invitation: SignInvitation; words: WordsByLanguage; link: string },
): InvitationToCopy {
  const { letter, version, invitation, link } = about
  const { organisation, name, email } = invitation
  const language = languageOfInvitation(invitation, version)
  const words = wordsIn(language)
  const own = about.words[language]
  const closes =
    letter.sign_by && words.lastMoment(letter.sign_by, letter.time_zone, instantOf(actor))
  const text = invitationText(own, { organisation, name, link, closes }, words)
  return { ...own, organisation, email: email ?? '', text }
}
