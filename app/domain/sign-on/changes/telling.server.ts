import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { findContact } from '../../../../prisma-free-db/queries/contacts'
import { findVersionById } from '../../../../prisma-free-db/queries/letter-coalition'
import { findSignature } from '../../../../prisma-free-db/queries/signatures'
import {
  findTextChange,
  markNoticeTold,
  untoldNotices,
} from '../../../../prisma-free-db/queries/text-changes'
import { plainChanges } from '../../../document/difference/plain'
import { differenceWords } from '../../../words/difference-words'
import { type Actor, instantOf } from '../../actor.server'
import { Forbidden } from '../../errors.server'
import { newToken } from '../../ids.server'
import { textIn } from '../../letters/versions/version-texts'
import { compose } from '../../messages/compose.server'
import { queueMessage } from '../../messages/outbox.server'
import { TextChangedMessage } from '../../messages/text-changed'
import { grantToken } from '../../tokens.server'
import { findPublicLetter } from '../opening.server'
import { wordsForContact } from '../signing/contact-language.server'
import { startOfDay } from '../signing/links.server'
import { changesBetween, differenceOf } from './difference.server'

const AT_ONCE = 50

/**
 * Sends each signatory of a text that was changed the difference, with a link of their own, once. A
 * job of the instance.
 */
export async function tellOfTextChanges(
  db: Database,
  actor: Actor,
  { baseUrl }: { baseUrl: string },
): Promise<void> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does that.')
  const changes = new Map<string, Promise<Told | null>>()
  for (;;) {
    const notices = await untoldNotices(db, AT_ONCE)
    for (const notice of notices) {
      const change = changes.get(notice.change_id) ?? readChange(db, notice.change_id)
      changes.set(notice.change_id, change)
      await tell(db, actor, notice, await change, baseUrl)
    }
    if (notices.length < AT_ONCE) return
  }
}

type Told = NonNullable<Awaited<ReturnType<typeof readChange>>>

async function readChange(db: Database, id: string) {
  const change = await findTextChange(db, id)
  const from = change && (await findVersionById(db, change.from_version_id))
  const to = change && (await findVersionById(db, change.to_version_id))
  const open = change && (await findPublicLetter(db, { id: change.letter_id }))
  if (!from || !to || !open) return null
  const { kind, why } = change
  return { letter: open.letter, kind, why, from, to, difference: differenceOf(from, to) }
}

async function tell(
  db: Database,
  actor: Actor,
  notice: { change_id: string; contact_id: string },
  change: Told | null,
  baseUrl: string,
): Promise<void> {
  const contact = await findContact(db, notice.contact_id)
  const signature = contact && (await findSignature(db, contact.signature_id))
  const token = newToken()
  const organisation = signature?.organisation || (contact?.organisation ?? '')
  const text = change && textIn(change.to, contact?.text_language)
  const words = change && contact && wordsForContact(contact, change.letter)
  const message =
    change && text && words && contact.email
      ? await compose(
          TextChangedMessage,
          {
            words,
            letter: text.title,
            organisation,
            kind: change.kind,
            why: change.why,
            version: change.to.number,
            changes: plainChanges(
              changesBetween(change.from, change.to, text.language),
              differenceWords(words),
            ),
            languages: change.difference.isInSeveral
              ? words.t('versions.languagesChanged', {
                  languages: words.languages(
                    change.difference.texts.map(({ language }) => language),
                  ),
                })
              : null,
            link: `${baseUrl}/signature/${token}/text`,
          },
          {
            to: contact.email,
            subject: words.t(
              change.kind === 'small fix'
                ? 'mails.change.subjectSmallFix'
                : 'mails.change.subjectMeaning',
              { letter: text.title },
            ),
          },
        )
      : null
  await atomically(db, async (tx) => {
    // Whoever left or was deleted meanwhile is told nothing, and not looked at again.
    if (!(await markNoticeTold(tx, notice, instantOf(actor)))) return
    if (!message || !change || !contact || !(await findContact(tx, contact.id))?.email) return
    await grantToken(tx, actor, {
      purpose: 'agree-again',
      subjectId: contact.id,
      expiresAt: startOfDay(contact.delete_on),
      token,
    })
    await queueMessage(tx, actor, message, {
      isSample: change.letter.is_sample === 1,
      contactId: contact.id,
    })
  })
}
