import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as Y from 'yjs'
import type { Database } from '../../../../prisma-free-db/open'
import { findCopyOf, insertCopy, latestCopyOf } from '../../../../prisma-free-db/queries/copies'
import { docOf } from '../../../document/as-it-came'
import { type Actor, instantOf } from '../../actor.server'
import { newId } from '../../ids.server'

/** The property of a file by which a copy that was marked up is known when it comes back. */
export const COPY_PROPERTY = 'Undersigned copy'

/**
 * Keeps a text as it goes out to be marked up, and returns what the file is to be known by. The same
 * text is the same copy. For callers that have made sure that the actor may read the letter.
 */
export async function keepCopy(
  db: Database,
  actor: Actor,
  letterId: string,
  doc: Y.Doc,
): Promise<string> {
  const state = deflateRawSync(Y.encodeStateAsUpdate(doc))
  const latest = await latestCopyOf(db, letterId)
  if (latest && Buffer.from(latest.state).equals(state)) return latest.id
  const id = newId()
  await insertCopy(db, { id, letter_id: letterId, state, created_at: instantOf(actor) })
  return id
}

/** The document of a copy as it went out, which whoever takes it destroys; null where no such copy of this letter did. */
export async function copyDocument(
  db: Database,
  letterId: string,
  id: string,
): Promise<Y.Doc | null> {
  const copy = await findCopyOf(db, letterId, id)
  if (!copy) return null
  return docOf([inflateRawSync(copy.state)])
}
