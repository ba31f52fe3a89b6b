import type { Database } from '../../../../prisma-free-db/open'
import {
  findFloodSince,
  holdLetterForFlood,
  insertFlood,
  prolongFlood,
} from '../../../../prisma-free-db/queries/floods'
import { type Actor, instantOf } from '../../actor.server'
import { newId } from '../../ids.server'
import type { Came } from './screening'

/** What comes after so long a calm, in milliseconds, is of another flood. */
const CALM = 30 * 60_000

/** What is written down, with the flood of which it is; null where it came in none. */
export type InFlood<One> = One & { readonly floodId: string | null }

/**
 * Says of each that is to be written down of which flood it is. Whoever was invited by name and comes by their own link is
 * known, and of none.
 */
export async function withFloods<
  One extends {
    readonly actor: Actor
    readonly letter: { readonly id: string }
    readonly invitation: unknown
    readonly came: Came
  },
>(tx: Database, all: readonly One[]): Promise<InFlood<One>[]> {
  const found: InFlood<One>[] = []
  for (const one of all) {
    const came = one.invitation ? 'calm' : one.came
    found.push({ ...one, floodId: await floodOf(tx, one.actor, one.letter.id, came) })
  }
  return found
}

/**
 * The flood that a form about a letter is of, by the id under which what it writes down is held apart: the one that lasts, or
 * one that begins with it. Null where it came in none.
 */
async function floodOf(
  tx: Database,
  actor: Actor,
  letterId: string,
  came: Came,
): Promise<string | null> {
  if (came === 'calm') return null
  await holdLetterForFlood(tx, letterId)
  const now = instantOf(actor)
  const since = new Date(actor.now.getTime() - CALM).toISOString()
  const lasting = await findFloodSince(tx, letterId, since)
  if (lasting) {
    if (lasting.ended_at < now) await prolongFlood(tx, lasting.id, now)
    return lasting.id
  }
  const id = newId()
  await insertFlood(tx, { id, letter_id: letterId, began_at: now, ended_at: now })
  return id
}
