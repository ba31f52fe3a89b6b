import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  accountsSince,
  insertKeptDraft,
  latestKeptDraft,
  lettersLeft,
  nameKeptDraft,
} from '../../../../prisma-free-db/queries/kept-drafts'
import { findLetter, holdLetter, updateLetter } from '../../../../prisma-free-db/queries/letters'
import { latestVersionOf } from '../../../../prisma-free-db/queries/versions'
import type { KeptReason } from '../../../../prisma-free-db/tables/letters'
import { canonicalForm } from '../../../document/canonical'
import { sha256Hex } from '../../../document/hash'
import { countWords } from '../../../document/plain'
import { titleOf } from '../../../document/title'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf, requirePerson } from '../../actor.server'
import { Forbidden } from '../../errors.server'
import { oneLine } from '../../fields.server'
import { newId } from '../../ids.server'
import { type Letter, originalIdOf } from '../access.server'
import { requireLetterAtWork } from '../archive.server'
import { textFor } from '../versions/version-texts'
import { packed, readWrittenDraft, type WrittenText } from './drafts.server'

/** A letter that nobody has changed for so long has been left, also where its page is still open. */
const LEFT_AFTER = 30 * 60_000

/**
 * Keeps the present text of a letter under a name and returns its id. Where it was just kept without
 * a name, that gets the name. For whoever may write. Throws `Invalid` on `name`, `Forbidden` for a letter
 * in the archive.
 */
export async function nameDraft(
  db: Database,
  actor: Actor,
  letterId: string,
  input: { name: string },
): Promise<string> {
  return atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'editor')
    const { account } = requirePerson(actor)
    const name = oneLine(input.name, {
      field: 'name',
      missing: 'Write what you want to call the text as it is now.',
    })
    const written = await readWrittenDraft(tx, letterId)
    const latest = await latestKeptDraft(tx, letterId)
    let id = latest?.id
    if (latest && latest.name === null && latest.sha256 === (await hashOfText(letter, written))) {
      await nameKeptDraft(tx, latest.id, { name, reason: 'named', created_by: account.id })
    } else {
      id = await insert(tx, actor, letter, written, 'named', name)
    }
    await updateLetter(tx, letterId, { kept_until: letter.written_at })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'draft.named',
      details: { title: letter.title, name },
    })
    return id ?? ''
  })
}

/**
 * Keeps what was written in a letter since its text was last kept or fixed; does nothing where the
 * text is the same. The server does this when the last person has left. Returns whether it kept.
 */
export async function keepAfterWriting(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<boolean> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does this.')
  return atomically(db, async (tx) => {
    await holdLetter(tx, letterId)
    const letter = await findLetter(tx, letterId)
    if (!letter || letter.deleted_at) return false
    if (letter.kept_until !== null && letter.kept_until >= letter.written_at) return false
    const written = await readWrittenDraft(tx, letterId)
    return keepUnlessKept(tx, actor, letter, written, 'after-writing')
  })
}

/** Keeps the text that a letter begins with, in the transaction that creates it. */
export async function keepFirst(tx: Database, actor: Actor, letterId: string): Promise<void> {
  const letter = await findLetter(tx, letterId)
  if (!letter) return
  await keepUnlessKept(tx, actor, letter, await readWrittenDraft(tx, letterId), 'first')
}

/** As `keepAfterWriting`, for all letters that nobody has changed for half an hour. A job of the instance. */
export async function keepLeftDrafts(db: Database, actor: Actor): Promise<void> {
  const before = new Date(actor.now.getTime() - LEFT_AFTER).toISOString()
  for (const letterId of await lettersLeft(db, before)) await keepAfterWriting(db, actor, letterId)
}

/**
 * Keeps a text unless the latest one that was kept, or fixed, says the same; in the transaction of
 * what follows. Returns whether it kept.
 */
export async function keepUnlessKept(
  tx: Database,
  actor: Actor,
  letter: Letter,
  written: WrittenText,
  reason: KeptReason,
): Promise<boolean> {
  const sha256 = await hashOfText(letter, written)
  const kept = await latestKeptDraft(tx, letter.id)
  const fixed = await latestVersionOf(tx, originalIdOf(letter))
  const said = fixed && textFor(letter, fixed)
  const isFixed =
    fixed !== undefined &&
    !!said &&
    (kept === undefined || fixed.created_at >= kept.created_at) &&
    (await sha256Hex(canonicalForm(said))) === sha256
  const isKept = kept?.sha256 === sha256 || isFixed
  if (!isKept) await insert(tx, actor, letter, written, reason, null)
  await updateLetter(tx, letter.id, { kept_until: letter.written_at })
  return !isKept
}

async function insert(
  tx: Database,
  actor: Actor,
  letter: Letter,
  written: WrittenText,
  reason: KeptReason,
  name: string | null,
): Promise<string> {
  const id = newId()
  const before = await latestKeptDraft(tx, letter.id)
  // Whoever gave the letter its first text has not changed it yet.
  const since = before?.created_at ?? letter.created_at
  const people = await accountsSince(tx, letter.id, since, instantOf(actor))
  await insertKeptDraft(tx, {
    id,
    letter_id: letter.id,
    reason,
    name,
    title: titleOf(written.text),
    language: letter.language,
    words: countWords(written.text, letter.language),
    people: JSON.stringify(people),
    sha256: await hashOfText(letter, written),
    copy: packed(written),
    created_by: accountIdOf(actor),
    created_at: instantOf(actor),
  })
  return id
}

// The same as a version would have that holds this text alone, so that the two can be compared.
const hashOfText = ({ language }: Letter, { text }: WrittenText): Promise<string> =>
  sha256Hex(canonicalForm({ language, text }))
