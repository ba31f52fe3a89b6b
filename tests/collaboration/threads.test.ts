import { expect, test } from 'vitest'
import { newId } from '../../app/domain/ids.server'
import { replyTo } from '../../app/domain/letters/comments/comments.server'
import { resolveThread } from '../../app/domain/letters/comments/resolving.server'
import { listenToEvents } from '../../server/collaboration/events'
import { thread } from '../domain/letters/comments/threads'
import {
  aLetter,
  aLetterIn,
  aMember,
  openPage,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { describeOnEveryStore, openAgain } from '../setup/store'

describeOnEveryStore('comments on open pages', (open) => {
  test('pages hear that comments changed, at whichever process they are; of a thread for coordinators only nobody else’s does', async () => {
    const db = await open()
    const { letterId, coalitionId } = await aLetter(db)
    const otherLetter = await aLetterIn(db, coalitionId)
    const reader = await aMember(db, coalitionId, 'reader')
    const editor = await aMember(db, coalitionId, 'editor')
    const coordinator = await aMember(db, coalitionId, 'coordinator')
    const one = await startCollaboration(db)
    const listening = listenToEvents(db, (event) => one.collaboration.hear(event))
    const elsewhere = await openAgain(db)
    const two = await startCollaboration(elsewhere)
    const alsoListening = listenToEvents(elsewhere, (event) => two.collaboration.hear(event))

    const reads = openPage(one.url, letterId, reader)
    const writes = openPage(two.url, letterId, editor)
    const leads = openPage(two.url, letterId, coordinator)
    const plain = openPage(one.url, letterId, editor, { schema: null })
    const other = openPage(one.url, otherLetter, reader)
    await Promise.all([reads, writes, leads, plain, other].map((page) => page.synced()))

    const all = (count: number) => () =>
      [reads, writes, leads].every(({ heard }) => heard.threads === count)
    const id = await thread(db, reader, letterId)
    await until(all(1))
    await replyTo(db, editor, letterId, id, { id: newId(), words: 'Yes.' })
    await until(all(2))
    await resolveThread(db, editor, letterId, id)
    await until(all(3))

    await thread(db, coordinator, letterId, { forCoordinators: true })
    await until(() => leads.heard.threads === 4)
    // What comes after it has been told, so it would have been.
    await thread(db, reader, letterId)
    await until(() => leads.heard.threads === 5)
    await until(() => reads.heard.threads === 4 && writes.heard.threads === 4)
    expect(plain.heard.threads + other.heard.threads).toBe(0)
    await listening.stop()
    await alsoListening.stop()
  })
})
