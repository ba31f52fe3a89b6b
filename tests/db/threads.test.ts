import { expect, test } from 'vitest'
import { newId } from '../../app/domain/ids.server'
import { atomically } from '../../prisma-free-db/atomically'
import {
  mentionsToTell,
  peopleToTell,
  setMentions,
  takeDigest,
} from '../../prisma-free-db/queries/mentions'
import {
  commentsIn,
  findThread,
  holdThread,
  insertComment,
  insertThread,
  threadsIn,
  updateThread,
} from '../../prisma-free-db/queries/threads'
import { letterOf } from '../domain/letters/coalition'
import { minutes, NOON } from '../setup/people'
import { describeOnEveryStore } from '../setup/store'

const AT = NOON.toISOString()
const row = (letterId: string, isForCoordinators: 0 | 1 = 0) => ({
  id: newId(),
  letter_id: letterId,
  about: 'passage' as const,
  suggestion_id: null,
  anchor_start: '{}',
  anchor_end: '{}',
  quote: 'Nurses',
  is_for_coordinators: isForCoordinators,
  created_by: null,
  created_at: AT,
  resolved_at: null,
  resolved_by: null,
})
const comment = (threadId: string, accountId: string | null = null) => ({
  id: newId(),
  thread_id: threadId,
  account_id: accountId,
  body: 'Said.',
  created_at: AT,
  changed_at: null,
  deleted_at: null,
})

describeOnEveryStore('threads of comments', (open) => {
  test('A thread or a comment under an id that is taken is not written, and says so.', async () => {
    const db = await open()
    const { letterId } = await letterOf(db)
    const thread = row(letterId)
    expect(await insertThread(db, thread)).toBe(true)
    expect(await insertThread(db, { ...thread, quote: 'other' })).toBe(false)
    const said = comment(thread.id)
    expect(await insertComment(db, said)).toBe(true)
    expect(await insertComment(db, { ...said, body: 'other' })).toBe(false)
    expect((await findThread(db, letterId, thread.id))?.quote).toBe('Nurses')
    expect((await commentsIn(db, letterId)).map(({ body, name }) => [body, name])).toEqual([
      ['Said.', null],
    ])
  })

  test('Threads for coordinators only come where they are asked for, and go with the letter.', async () => {
    const db = await open()
    const { letterId } = await letterOf(db)
    const [shown, hidden] = [row(letterId), row(letterId, 1)]
    await insertThread(db, shown)
    await insertThread(db, hidden)
    await insertComment(db, comment(hidden.id))
    const ids = async (withCoordinators: boolean) =>
      (await threadsIn(db, letterId, { withCoordinators })).map(({ id }) => id)
    expect(await ids(false)).toEqual([shown.id])
    expect((await ids(true)).sort()).toEqual([shown.id, hidden.id].sort())
    await db.deleteFrom('letters').where('id', '=', letterId).execute()
    expect(await db.selectFrom('comments').selectAll().execute()).toEqual([])
  })

  test('Somebody’s next message is taken once, and again an hour later.', async () => {
    const db = await open()
    const { letterId, reader, editor } = await letterOf(db)
    const thread = row(letterId)
    const said = comment(thread.id, editor.account.id)
    await insertThread(db, thread)
    await insertComment(db, said)
    await setMentions(db, said.id, [reader.account.id], AT)
    await setMentions(db, said.id, [reader.account.id], AT)
    const hourBefore = (minute: number) => minutes(minute - 60).toISOString()
    const take = (minute: number) =>
      takeDigest(db, reader.account.id, {
        now: minutes(minute).toISOString(),
        sentSince: hourBefore(minute),
      })
    expect(await peopleToTell(db, hourBefore(0))).toMatchObject([{ id: reader.account.id }])
    expect(await mentionsToTell(db, reader.account.id)).toMatchObject([{ thread_id: thread.id }])
    const both = await Promise.all([take(0), take(0)])
    expect(both.sort()).toEqual([false, true])
    expect(await peopleToTell(db, hourBefore(59))).toEqual([])
    expect(await take(59)).toBe(false)
    expect(await peopleToTell(db, hourBefore(60))).toHaveLength(1)
    expect(await take(60)).toBe(true)
    await setMentions(db, said.id, [], AT)
    expect(await peopleToTell(db, hourBefore(200))).toEqual([])
  })

  test('Two who settle a thread at once do so one after the other.', async () => {
    const db = await open()
    const { letterId } = await letterOf(db)
    const thread = row(letterId)
    await insertThread(db, thread)
    const settle = (at: string) =>
      atomically(db, async (tx) => {
        await holdThread(tx, thread.id)
        const now = await findThread(tx, letterId, thread.id)
        if (now?.resolved_at) return false
        await updateThread(tx, thread.id, { resolved_at: at })
        return true
      })
    const both = await Promise.all([settle(AT), settle(AT)])
    expect(both.sort()).toEqual([false, true])
  })
})
