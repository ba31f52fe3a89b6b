import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Unnamed } from '../../app/document/stranded/unnamed'
import { compactJournal, loadJournal } from '../../app/domain/letters/live/journal.server'
import { Keeper, Lane } from '../../server/collaboration/keeper'
import { DEFAULT_LIMITS } from '../../server/collaboration/limits'
import { docFrom } from '../../server/collaboration/load'
import { Notes } from '../../server/collaboration/notes'
import { aLetter, until } from '../setup/collaboration'
import { NOON } from '../setup/people'
import { openTestStore } from '../setup/store'

const NEVER = new Promise<void>(() => {})

test('a letter that leaves memory while another process folds it holds up no other letter', async () => {
  const db = await openTestStore()
  const { letterId } = await aLetter(db)
  const journaled = await loadJournal(db, letterId)
  const doc = docFrom(journaled.updates)
  const limits = { ...DEFAULT_LIMITS, compactIdleRows: 1 }
  const lane = new Lane()
  let isAsked = false
  // What has left memory brings nothing in any more: it would be waited for without end.
  const keeper = new Keeper(
    db,
    letterId,
    doc,
    new Unnamed(doc, journaled.updates),
    journaled,
    lane,
    new Notes(db, limits),
    limits,
    () => {
      isAsked = true
      return NOON
    },
    () => NEVER,
  )
  const { seqs: holds } = journaled
  const state = { bytes: Y.encodeStateAsUpdate(doc), holds, replaces: null, at: NOON }
  await compactJournal(db, letterId, state)
  let finished = NEVER
  // The store is busy while the letter is on its way to the snapshot.
  await db.transaction().execute(async () => {
    finished = keeper.finish(false)
    await until(() => isAsked)
    keeper.destroy()
  })
  await finished
  let isNext = false
  await lane.run(async () => {
    isNext = true
  })
  expect(isNext).toBe(true)
})

test('what fails in the background does not keep the next from its turn', async () => {
  const lane = new Lane()
  const failed = lane.run(() => Promise.reject(new Error('of this letter only')))
  let isNext = false
  const next = lane.run(async () => {
    isNext = true
  })
  await expect(failed).rejects.toThrow('of this letter only')
  await next
  expect(isNext).toBe(true)
})
