import type { Database } from '../../../../prisma-free-db/open'
import {
  findFloodSince,
  floodsOf,
  holdLetterForFlood,
  insertFlood,
  prolongFlood,
} from '../../../../prisma-free-db/queries/floods'
import { type Actor, instantOf } from '../../actor.server'
import { newId } from '../../ids.server'
import type { Entered } from '../page/door.server'
import type { Came } from './screening'
import { tellOfBurst } from './telling.server'

/** What comes after so long a calm, in milliseconds, is of another flood. */
const CALM = 30 * 60_000

/** What is written down, with the flood of which it is; null where it came in none. */
export type InFlood<One> = One & { readonly floodId: string | null }

/** What is to be written down, as far as a flood concerns it. */
interface Coming extends Pick<Entered, 'letter' | 'version' | 'invitation'> {
  readonly actor: Actor
  readonly came: Came
  readonly baseUrl: string
}

/**
 * Says of each that is to be written down of which flood it is. Whoever was invited by name and comes by their own link is
 * known, and of none.
 */
export async function withFloods<One extends Coming>(
  tx: Database,
  all: readonly One[],
): Promise<InFlood<One>[]> {
  const found: InFlood<One>[] = []
  for (const one of all) {
    const isOfNone = one.invitation !== null || one.came === 'calm'
    found.push({ ...one, floodId: isOfNone ? null : await floodOf(tx, one) })
  }
  return found
}

/**
 * The flood that a form about a letter is of, by the id under which what it writes down is held apart: the one that lasts, or
 * one that begins with it. Of one that begins the coordinators are told, unless an earlier one waits for them still.
 */
async function floodOf(tx: Database, coming: Coming): Promise<string> {
  const { actor, letter } = coming
  await holdLetterForFlood(tx, letter.id)
  const now = instantOf(actor)
  const since = new Date(actor.now.getTime() - CALM).toISOString()
  const lasting = await findFloodSince(tx, letter.id, since)
  if (lasting) {
    if (lasting.ended_at < now) await prolongFlood(tx, lasting.id, now)
    return lasting.id
  }
  const id = newId()
  const waiting = await floodsOf(tx, letter.id)
  await insertFlood(tx, { id, letter_id: letter.id, began_at: now, ended_at: now })
  if (waiting.length === 0) await tellOfBurst(tx, actor, { ...coming, burstId: id })
  return id
}
