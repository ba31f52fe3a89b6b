import { expect, test } from 'vitest'
import type { Person } from '../../../../app/domain/actor.server'
import { changeRole, leaveCoalition } from '../../../../app/domain/coalitions/members.server'
import { Forbidden } from '../../../../app/domain/errors.server'
import { newId } from '../../../../app/domain/ids.server'
import {
  changeComment,
  deleteComment,
  replyTo,
} from '../../../../app/domain/letters/comments/comments.server'
import {
  mentionedIn,
  tellOfMentions,
} from '../../../../app/domain/letters/comments/mentions.server'
import { talkOf } from '../../../../app/domain/letters/comments/threads.server'
import type { Database } from '../../../../prisma-free-db/open'
import { mailTo } from '../../../setup/mail'
import { instance, later, minutes } from '../../../setup/people'
import { describeOnEveryStore, openAgain } from '../../../setup/store'
import { letterOf } from '../coalition'
import { thread } from './threads'

const baseUrl = 'https://letters.example'
const tellAt = (db: Database, minute: number) =>
  tellOfMentions(db, instance(minutes(minute)), { baseUrl })
const to = async (db: Database, { account }: Person) =>
  (await mailTo(db, account.email)).map(({ subject }) => subject)

test('a name after @ is found in any capitals, the longer of two, and not within another word', () => {
  const people = [
    { id: 'ana', name: 'Ana' },
    { id: 'ana-maria', name: 'Ana María' },
    { id: 'o', name: 'Órla O’Neill' },
    { id: 'twin-1', name: 'Jo Low' },
    { id: 'twin-2', name: 'Jo Low' },
  ]
  expect(mentionedIn('@ana, look', people)).toEqual(['ana'])
  expect(mentionedIn('@Ana  María and @ORLA', people)).toEqual(['ana-maria'])
  expect(mentionedIn('Is it @o\u0301rla O’Neill’s?', people)).toEqual(['o'])
  expect(mentionedIn('@Anabel ana@ana.example', people)).toEqual(['ana'])
  expect(mentionedIn('@Anabel, Ana', people)).toEqual([])
  expect(mentionedIn('@jo low', people)).toEqual(['twin-1', 'twin-2'])
})

describeOnEveryStore('mentions', (open) => {
  test('who is named gets a message with the way there and not what was said, and at most one an hour', async () => {
    const db = await open()
    const { letterId, reader, editor } = await letterOf(db)
    const words = `@${editor.account.name} a secret`
    const id = await thread(db, reader, letterId, { words })
    // Two processes look at the same time.
    const again = await openAgain(db)
    await Promise.all([tellAt(db, 1), tellAt(again, 1)])
    expect(await to(db, editor)).toEqual([`${reader.account.name} named you in a comment`])
    const [message] = await mailTo(db, editor.account.email)
    expect(message?.text).toContain(`${baseUrl}/letters/${letterId}?thread=${id}`)
    expect(`${message?.text} ${message?.html}`).not.toContain('secret')

    await replyTo(db, later(reader, minutes(5)), letterId, id, { id: newId(), words })
    await replyTo(db, later(reader, minutes(6)), letterId, id, { id: newId(), words })
    await tellAt(db, 60)
    expect(await to(db, editor)).toHaveLength(1)
    await tellAt(db, 61)
    await tellAt(db, 200)
    expect((await to(db, editor)).slice(1)).toEqual(['You were named in 2 comments'])
    const { threads } = await talkOf(db, reader, letterId)
    expect(threads[0]?.comments.map(({ names }) => names)).toEqual(
      Array.from({ length: 3 }, () => [editor.account.name]),
    )
  })

  test('nobody is told of what they may not see: neither at the time nor by then', async () => {
    const db = await open()
    const { coalitionId, letterId, coordinator, editor, reader, reviewer } = await letterOf(db)
    const everybody = [coordinator, editor, reader, reviewer].map((one) => `@${one.account.name}`)
    await thread(db, coordinator, letterId, { forCoordinators: true, words: everybody.join(' ') })
    await tellAt(db, 1)
    for (const person of [coordinator, editor, reader]) expect(await to(db, person)).toEqual([])

    const members = await db.selectFrom('members').selectAll().execute()
    const member = members.find((row) => row.account_id === editor.account.id)?.id ?? ''
    await changeRole(db, coordinator, coalitionId, member, 'coordinator')
    await thread(db, coordinator, letterId, {
      forCoordinators: true,
      words: `@${editor.account.name}`,
    })
    await changeRole(db, coordinator, coalitionId, member, 'editor')
    await thread(db, coordinator, letterId, { words: `@${reader.account.name}` })
    await leaveCoalition(db, reader, coalitionId)
    await tellAt(db, 2)
    expect(await to(db, editor)).toEqual([])
    expect(await to(db, reader)).toEqual([])
    // Nor when they may again: it would tell of a past that was none of theirs.
    await changeRole(db, coordinator, coalitionId, member, 'coordinator')
    await tellAt(db, 3)
    expect(await to(db, editor)).toEqual([])
  })

  test('a comment that was deleted, or no longer names them, tells nobody', async () => {
    const db = await open()
    const { letterId, reader, editor, reviewer } = await letterOf(db)
    const words = `@${editor.account.name}`
    const gone = await thread(db, reader, letterId, { words })
    const changed = await thread(db, reader, letterId, { words })
    await deleteComment(db, reader, letterId, { thread: gone, comment: gone })
    const now = { thread: changed, comment: changed, words: `@${reviewer.account.name}` }
    await changeComment(db, reader, letterId, now)
    await tellAt(db, 1)
    expect(await to(db, editor)).toEqual([])
    expect(await to(db, reviewer)).toHaveLength(1)
    // Changed again, it does not tell again.
    await changeComment(db, reader, letterId, { ...now, words: `${now.words} please` })
    await tellAt(db, 100)
    expect(await to(db, reviewer)).toHaveLength(1)
  })

  test('who names themselves is not told, and only the instance tells', async () => {
    const db = await open()
    const { letterId, reader } = await letterOf(db)
    await thread(db, reader, letterId, { words: `@${reader.account.name}` })
    await tellAt(db, 1)
    expect(await to(db, reader)).toEqual([])
    await expect(tellOfMentions(db, reader, { baseUrl })).rejects.toThrow(Forbidden)
  })
})
