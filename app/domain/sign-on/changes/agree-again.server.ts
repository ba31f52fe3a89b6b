import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { agreementsOf } from '../../../../prisma-free-db/queries/agreements'
import {
  findVersionById,
  type LetterWithCoalition,
} from '../../../../prisma-free-db/queries/letter-coalition'
import { publishedChangesOf } from '../../../../prisma-free-db/queries/text-changes'
import type { VersionRow } from '../../../../prisma-free-db/queries/versions'
import type { Language } from '../../../words/languages'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { carriedInto } from '../../letters/versions/standing'
import { languageIn, titleIn } from '../../letters/versions/version-texts'
import { compose } from '../../messages/compose.server'
import { queueMessage } from '../../messages/outbox.server'
import { TextConfirmedMessage } from '../../messages/text-confirmed'
import { readToken } from '../../tokens.server'
import { type FoundByLink, findByContact, holdContact } from '../managing/manage.server'
import { leave } from '../managing/take-back.server'
import { mayStillCome, requirePublicLetter } from '../opening.server'
import { type LinkedLetter, linkedLetter } from '../page/linked-letter'
import { languageOfContact, wordsForContact } from '../signing/contact-language.server'
import { recordAgreement } from './agreements.server'
import { differenceOf, type VersionDifference } from './difference.server'

/** What somebody who signed sees once the text has changed. */
export interface NewText {
  readonly letter: LinkedLetter
  readonly organisation: string
  /** In which they are written to. */
  readonly language: Language
  /** The text that is open now. */
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  /** The number of the one that they agreed to last. */
  readonly signed: number
  /** What became of it since; null where they agreed to the text that is open. */
  readonly difference: VersionDifference | null
  /** What the coordinators said of the changes since, the oldest first. */
  readonly why: readonly string[]
  /**
   * `asks`: the meaning changed, and they have not agreed again; `carried`: nothing but small fixes;
   * `agreed`: to this very text; `left`; `late`: the letter was sent.
   */
  readonly state: 'asks' | 'carried' | 'agreed' | 'left' | 'late'
  /** Others of the organisation were accepted too: the signature stays when this one leaves. */
  readonly others: boolean
}

/**
 * The text that is open, for somebody who signed one before it, by the link that they were sent; the
 * link to their signature opens it too. Null where the link has ended. Looking changes nothing.
 *
 * @param text the language in which they would read it, where it is another than they did before.
 */
export async function readNewText(
  db: Database,
  actor: Actor,
  token: string,
  text?: string | null,
): Promise<NewText | null> {
  const contactId = await contactOf(db, actor, token)
  const found = contactId && (await findByContact(db, contactId))
  return found ? shown(db, found, text) : null
}

/**
 * Agrees to the version that they had before them, in the language that they read it in, where it is the one that is open; else nothing
 * happens, and they are to see the other first. Sends a receipt. Twice is harmless. Throws
 * `NotFound` where the link has ended.
 */
export async function agreeAgain(
  db: Database,
  actor: Actor,
  input: { token: string; version: number; text?: string | undefined },
): Promise<void> {
  await atomically(db, async (tx) => {
    const found = await hold(tx, actor, input.token)
    const { letter, contact, signature } = found
    const { version } = await requirePublicLetter(tx, { id: letter.id })
    if (contact.state !== 'accepted' && contact.state !== 'confirmed') return
    if (!mayStillCome(letter) || version.number !== input.version) return
    const agreed = await agreementsOf(tx, contact.id)
    if (agreed.some((one) => one.version_id === version.id)) return
    await recordAgreement(tx, actor, {
      contact: {
        id: contact.id,
        text_language: languageIn(version, input.text, contact.text_language),
      },
      version,
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.agreed',
      details: { signatureId: signature.id },
    })
    await sendReceipt(tx, actor, found, version)
  })
}

/** Leaves the letter by the link to the new text, as `takeBack`. Throws `NotFound` where it has ended. */
export async function leaveNewText(
  db: Database,
  actor: Actor,
  input: { token: string },
): Promise<void> {
  await atomically(db, async (tx) => {
    await leave(tx, actor, await hold(tx, actor, input.token), { whole: false })
  })
}

async function hold(tx: Database, actor: Actor, token: string): Promise<FoundByLink> {
  const contactId = await contactOf(tx, actor, token)
  const found = contactId && (await holdContact(tx, contactId))
  if (!found) throw new NotFound()
  return found
}

async function contactOf(db: Database, actor: Actor, token: string): Promise<string | null> {
  const grant =
    (await readToken(db, actor, 'agree-again', token)) ??
    (await readToken(db, actor, 'manage-signature', token))
  return grant?.subjectId ?? null
}

async function shown(
  db: Database,
  found: FoundByLink,
  text?: string | null,
): Promise<NewText | null> {
  const { letter, contact, signature } = found
  const { version } = await requirePublicLetter(db, { id: letter.id })
  const read = await findVersionById(db, contact.version_id)
  if (!read) return null
  const changes = await publishedChangesOf(db, letter.id)
  const since = changes.findIndex((one) => one.from_version_id === read.id)
  return {
    letter: linkedLetter(letter, version, contact, text),
    organisation: signature.organisation || contact.organisation,
    language: languageOfContact(contact, version),
    version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
    signed: read.number,
    difference:
      read.id === version.id ? null : differenceOf(read, version, text, contact.text_language),
    why: since < 0 ? [] : changes.slice(since).map((one) => one.why),
    state: standOf(letter, found, read, version, carriedInto(version.id, changes)),
    others: contact.state === 'accepted' && found.others.some((one) => one.state === 'accepted'),
  }
}

function standOf(
  letter: LetterWithCoalition,
  { contact }: FoundByLink,
  read: VersionRow,
  open: VersionRow,
  carried: ReadonlySet<string>,
): NewText['state'] {
  if (contact.state === 'withdrawn') return 'left'
  if (read.id === open.id) return 'agreed'
  if (!mayStillCome(letter)) return 'late'
  return carried.has(read.id) ? 'carried' : 'asks'
}

async function sendReceipt(
  tx: Database,
  actor: Actor,
  { letter, contact, signature }: FoundByLink,
  version: VersionRow,
): Promise<void> {
  if (!contact.email) return
  const words = wordsForContact(contact, letter)
  const about = {
    letter: titleIn(version, contact.text_language),
    organisation: signature.organisation,
  }
  const message = await compose(
    TextConfirmedMessage,
    { words, ...about, version: version.number, sha256: version.sha256 },
    { to: contact.email, subject: words.t('mails.change.confirmedSubject', about) },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    contactId: contact.id,
  })
}
