import { expect, test } from 'vitest'
import { keptAboutYou } from '../../../../app/domain/accounts/you.server'
import type { Person } from '../../../../app/domain/actor.server'
import { leaveCoalition } from '../../../../app/domain/coalitions/members.server'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { newId } from '../../../../app/domain/ids.server'
import { archiveLetter } from '../../../../app/domain/letters/archive.server'
import { noteWhatBecame } from '../../../../app/domain/letters/comments/became.server'
import {
  changeComment,
  deleteComment,
  replyTo,
} from '../../../../app/domain/letters/comments/comments.server'
import {
  moveThreads,
  reopenThread,
  resolveThread,
} from '../../../../app/domain/letters/comments/resolving.server'
import { talkOf } from '../../../../app/domain/letters/comments/threads.server'
import { deleteLetter, purgeDeletedLetters } from '../../../../app/domain/letters/deletion.server'
import { fixVersion } from '../../../../app/domain/letters/versions/versions.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, instance, later, minutes, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { heard, letterOf } from '../coalition'
import { ANCHOR, point, thread, wordsRead } from './threads'

const reply = (db: Database, person: Person, letterId: string, to: string, words: string) =>
  replyTo(db, person, letterId, to, { id: newId(), words })

async function talk() {
  const db = await openTestStore()
  return { db, ...(await letterOf(db)) }
}

test('whoever may read a letter may comment on it and answer, and everybody there reads it', async () => {
  const { db, letterId, reader, reviewer, editor, coordinator } = await talk()
  const id = await thread(db, reader, letterId)
  await reply(db, later(reviewer, minutes(1)), letterId, id, 'At three.')
  for (const person of [reader, reviewer, editor, coordinator]) {
    expect(await wordsRead(db, person, letterId)).toEqual([['Say at what time.', 'At three.']])
  }
  const { threads, mayComment } = await talkOf(db, reader, letterId)
  expect(threads[0]).toMatchObject({ ...ANCHOR, quote: 'walk home in the dark', resolved: null })
  expect(threads[0]?.comments.map(({ by, isYours }) => [by.name, isYours])).toEqual([
    [reader.account.name, true],
    [reviewer.account.name, false],
  ])
  expect(mayComment).toBe(true)
})

test('for those outside the coalition there is no thread to read, answer, settle or change', async () => {
  const { db, letterId, reader, stranger } = await talk()
  const id = await thread(db, reader, letterId)
  const words = { thread: id, comment: id, words: 'x' }
  for (const work of [
    () => talkOf(db, stranger, letterId),
    () => talkOf(db, visitor(), letterId),
    () => thread(db, stranger, letterId),
    () => reply(db, stranger, letterId, id, 'x'),
    () => resolveThread(db, stranger, letterId, id),
    () => reopenThread(db, stranger, letterId, id),
    () => noteWhatBecame(db, stranger, letterId, { became: 'accepted', suggestions: [] }),
    () => moveThreads(db, stranger, letterId, [{ thread: id, ...ANCHOR }]),
    () => changeComment(db, stranger, letterId, words),
    () => deleteComment(db, stranger, letterId, words),
  ]) {
    await expect(work()).rejects.toThrow(NotFound)
  }
})

test('a thread is reached through its own letter only', async () => {
  const { db, letterId, reader } = await talk()
  const other = await letterOf(db)
  const id = await thread(db, reader, letterId)
  await expect(reply(db, other.coordinator, other.letterId, id, 'x')).rejects.toThrow(NotFound)
  await expect(resolveThread(db, other.coordinator, other.letterId, id)).rejects.toThrow(NotFound)
})

test('a thread for coordinators only is begun by one, and is not there for anybody else', async () => {
  const { db, letterId, editor, coordinator } = await talk()
  await expect(thread(db, editor, letterId, { forCoordinators: true })).rejects.toThrow(Forbidden)
  const id = await thread(db, coordinator, letterId, { forCoordinators: true })
  expect(await wordsRead(db, coordinator, letterId)).toHaveLength(1)
  expect(await wordsRead(db, editor, letterId)).toEqual([])
  const words = { thread: id, comment: id, words: 'x' }
  for (const work of [
    () => reply(db, editor, letterId, id, 'x'),
    () => resolveThread(db, editor, letterId, id),
    () => reopenThread(db, editor, letterId, id),
    () => changeComment(db, editor, letterId, words),
    () => deleteComment(db, editor, letterId, words),
  ]) {
    await expect(work()).rejects.toThrow(NotFound)
  }
  // Moving is for many at once: what one cannot see is passed over without a word.
  await moveThreads(db, editor, letterId, [{ thread: id, start: point(1), end: point(2, -1) }])
  expect((await talkOf(db, coordinator, letterId)).threads[0]).toMatchObject(ANCHOR)
  expect(await heard(db, letterId)).toEqual(['coordinators-threads-changed'])
})

test('a thread about a suggestion says what became of it, as who settled it says', async () => {
  const { db, letterId, reader, reviewer, editor } = await talk()
  const own = `-:${reviewer.account.id}:u1`
  const others = `-:${editor.account.id}:u2`
  const on = (suggestion: string) =>
    thread(db, reader, letterId, { subject: { about: 'suggestion', suggestion } })
  await on(own)
  await on(others)
  const note = (person: Person, became: 'accepted' | 'rejected', ...suggestions: string[]) =>
    noteWhatBecame(db, person, letterId, { became, suggestions })
  const became = async () => (await talkOf(db, reader, letterId)).threads.map((one) => one.became)
  expect(await became()).toEqual([null, null])
  for (const work of [
    () => note(reader, 'rejected', others),
    () => note(reviewer, 'accepted', own),
    () => note(reviewer, 'rejected', own, others),
  ]) {
    await expect(work()).rejects.toThrow(Forbidden)
  }
  await note(reviewer, 'rejected', own)
  await note(editor, 'accepted', others)
  expect(await became()).toEqual(
    expect.arrayContaining([
      { how: 'rejected', by: reviewer.account.name },
      { how: 'accepted', by: editor.account.name },
    ]),
  )
})

test('those who write a letter settle threads and open them again, and so does who began one', async () => {
  const { db, letterId, reader, reviewer, editor, coordinator } = await talk()
  const id = await thread(db, reader, letterId)
  await expect(resolveThread(db, reviewer, letterId, id)).rejects.toThrow(Forbidden)
  await resolveThread(db, later(editor, minutes(1)), letterId, id)
  await resolveThread(db, later(coordinator, minutes(2)), letterId, id)
  const resolved = async () => (await talkOf(db, reader, letterId)).threads[0]?.resolved
  expect(await resolved()).toEqual({ at: minutes(1).toISOString(), by: editor.account.name })
  await expect(reopenThread(db, reviewer, letterId, id)).rejects.toThrow(Forbidden)
  await reopenThread(db, reader, letterId, id)
  expect(await resolved()).toBeNull()
  const may = async (person: Person) => (await talkOf(db, person, letterId)).threads[0]?.mayResolve
  expect(await Promise.all([reader, reviewer, editor, coordinator].map(may))).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('an answer opens a settled thread again, so that nothing is written unseen', async () => {
  const { db, letterId, reader, editor } = await talk()
  const id = await thread(db, reader, letterId)
  await resolveThread(db, editor, letterId, id)
  await reply(db, reader, letterId, id, 'Not yet.')
  expect((await talkOf(db, reader, letterId)).threads[0]?.resolved).toBeNull()
})

test('people change and delete their own words and nobody else’s, and deleted says so', async () => {
  const { db, letterId, reader, coordinator } = await talk()
  const id = await thread(db, reader, letterId)
  const own = { thread: id, comment: id }
  await expect(changeComment(db, coordinator, letterId, { ...own, words: 'x' })).rejects.toThrow(
    Forbidden,
  )
  await expect(deleteComment(db, coordinator, letterId, own)).rejects.toThrow(Forbidden)
  const after = later(reader, minutes(5))
  await changeComment(db, after, letterId, { ...own, words: 'Say at what hour.' })
  const first = async () => (await talkOf(db, coordinator, letterId)).threads[0]?.comments[0]
  expect(await first()).toMatchObject({
    words: 'Say at what hour.',
    changedAt: minutes(5).toISOString(),
    isDeleted: false,
  })
  await deleteComment(db, after, letterId, own)
  await deleteComment(db, after, letterId, own)
  expect(await first()).toMatchObject({ words: '', isDeleted: true })
  await expect(changeComment(db, after, letterId, { ...own, words: 'x' })).rejects.toThrow(NotFound)
  const stored = await db.selectFrom('comments').select('body').execute()
  expect(stored).toEqual([{ body: '' }])
})

test('what is sent twice is one thread and one answer', async () => {
  const { db, letterId, reader } = await talk()
  const id = newId()
  await thread(db, reader, letterId, { id })
  await thread(db, reader, letterId, { id })
  const answer = { id: newId(), words: 'At three.' }
  await replyTo(db, later(reader, minutes(1)), letterId, id, answer)
  await replyTo(db, later(reader, minutes(1)), letterId, id, answer)
  expect(await wordsRead(db, reader, letterId)).toEqual([['Say at what time.', 'At three.']])
  // Who goes back in their browser and writes something else is told, and loses nothing.
  const other = replyTo(db, reader, letterId, id, { ...answer, words: 'At four.' })
  await expect(other).rejects.toThrow('once more')
})

test('a comment has words, not too many, a place, and what it is about', async () => {
  const { db, letterId, reader } = await talk()
  const refused = async (change: Parameters<typeof thread>[3], field: string) => {
    const error = await thread(db, reader, letterId, change).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Invalid)
    expect(error).toHaveProperty('field', field)
  }
  await refused({ words: ' \n\u0007' }, 'words')
  await refused({ words: 'x'.repeat(4001) }, 'words')
  await refused({ quote: ' ' }, 'quote')
  await refused({ id: 'mine' }, 'anchor')
  for (const start of [
    '',
    '{}',
    '[1]',
    'x',
    point(-1),
    point(1, 5),
    point(1).replace('}', ',"a":1}'),
  ]) {
    const anchor = { start, end: point(4, -1) }
    await refused({ subject: { about: 'passage', anchor } }, 'anchor')
  }
  const id = await thread(db, reader, letterId, {
    subject: { about: 'footnote', anchor: ANCHOR },
    quote: '',
    words: 'one\r\ntwo\u0000',
  })
  const { threads } = await talkOf(db, reader, letterId)
  expect(threads.find((one) => one.id === id)?.comments[0]?.words).toBe('one\ntwo')
  await thread(db, later(reader, minutes(1)), letterId, { quote: 'long '.repeat(100) })
  expect((await talkOf(db, reader, letterId)).threads.at(-1)?.quote).toHaveLength(301)
})

test('a thread may be about a suggestion, by its id, and stands at no place of its own', async () => {
  const { db, letterId, reviewer, reader } = await talk()
  const suggestion = 'org:account:uuid'
  const subject = { about: 'suggestion', suggestion } as const
  await thread(db, reviewer, letterId, { subject, quote: 'Adds “soon”' })
  const { threads } = await talkOf(db, reader, letterId)
  expect(threads).toMatchObject([{ ...subject, start: null, end: null, quote: 'Adds “soon”' }])
  for (const wrong of ['', 'org:account', `a:b:${'c'.repeat(300)}`]) {
    const change = { subject: { about: 'suggestion', suggestion: wrong } } as const
    await expect(thread(db, reviewer, letterId, change)).rejects.toThrow(Invalid)
  }
})

test('those who write say where passages stand now, and nobody else does', async () => {
  const { db, letterId, reader, reviewer, editor } = await talk()
  const id = await thread(db, reader, letterId)
  const moved = { start: point(40), end: point(60, -1) }
  await expect(moveThreads(db, reviewer, letterId, [{ thread: id, ...moved }])).rejects.toThrow(
    Forbidden,
  )
  const nowhere = { thread: id, start: 'here', end: point(1, -1) }
  await expect(moveThreads(db, editor, letterId, [nowhere])).rejects.toThrow(Invalid)
  await moveThreads(db, editor, letterId, [{ thread: id, ...moved }])
  await moveThreads(db, editor, letterId, [{ thread: newId(), ...moved }])
  expect((await talkOf(db, reader, letterId)).threads[0]).toMatchObject(moved)
  expect(await heard(db, letterId)).toEqual(['threads-changed', 'threads-changed'])
})

test('in a letter in the archive comments are read, and no longer written', async () => {
  const { db, letterId, reader, coordinator } = await talk()
  const id = await thread(db, reader, letterId)
  await archiveLetter(db, coordinator, letterId)
  expect(await talkOf(db, reader, letterId)).toMatchObject({ mayComment: false })
  expect(await wordsRead(db, reader, letterId)).toHaveLength(1)
  await expect(thread(db, coordinator, letterId)).rejects.toThrow(Forbidden)
  await expect(reply(db, reader, letterId, id, 'x')).rejects.toThrow(Forbidden)
  await expect(resolveThread(db, coordinator, letterId, id)).rejects.toThrow(Forbidden)
})

test('comments change nothing of what is hashed', async () => {
  const { db, letterId, coordinator, reader } = await talk()
  const before = await fixVersion(db, coordinator, letterId)
  await thread(db, reader, letterId)
  // Nothing has changed: there is no second version to fix.
  expect(await fixVersion(db, coordinator, letterId)).toEqual(before)
})

test('what somebody wrote who has left stays under their name, and they keep it on their page', async () => {
  const { db, coalitionId, letterId, reader, editor } = await talk()
  const id = await thread(db, reader, letterId)
  await reply(db, later(reader, minutes(1)), letterId, id, 'At three.')
  const kept = async () => (await keptAboutYou(db, reader)).comments
  expect((await kept()).map(({ letter, words }) => [letter, words])).toEqual([
    ['Keep the night bus', 'Say at what time.'],
    ['Keep the night bus', 'At three.'],
  ])
  await leaveCoalition(db, reader, coalitionId)
  const { threads, people } = await talkOf(db, editor, letterId)
  expect(threads[0]?.comments[0]?.by).toMatchObject({
    name: reader.account.name,
    organisation: null,
  })
  expect(people.map((one) => one.id)).not.toContain(reader.account.id)
  expect((await kept()).map(({ letter }) => letter)).toEqual([null, null])
  expect((await keptAboutYou(db, editor)).comments).toEqual([])
})

test('threads go with their letter', async () => {
  const { db, letterId, reader, coordinator } = await talk()
  await thread(db, reader, letterId, { words: `@${coordinator.account.name} look` })
  await deleteLetter(db, coordinator, letterId)
  await expect(talkOf(db, reader, letterId)).rejects.toThrow(NotFound)
  await purgeDeletedLetters(db, instance(days(31)))
  for (const table of ['threads', 'comments', 'mentions'] as const) {
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
  }
})
