import { expect, onTestFinished, test } from 'vitest'
import { historyOf } from '../../app/domain/letters/history/history.server'
import { nameDraft } from '../../app/domain/letters/history/keeping.server'
import { restoreText } from '../../app/domain/letters/history/restoring.server'
import { listenToEvents } from '../../server/collaboration/events'
import { aLetter, aMember, openPage, startCollaboration, until } from '../setup/collaboration'
import { describeOnEveryStore } from '../setup/store'

describeOnEveryStore('the history of a letter that is open', (open) => {
  test('When the last person has left, what was written is kept, once, with who wrote it', async () => {
    const db = await open()
    const { letterId, coalitionId } = await aLetter(db)
    const ada = await aMember(db, coalitionId, 'editor', 'Open Streets')
    const ben = await aMember(db, coalitionId, 'reader', 'Fair Rail')
    const limits = { idleRoomAfter: 20, noteAfter: 5 }
    const { url } = await startCollaboration(db, limits)
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    await Promise.all([a.synced(), b.synced()])
    a.type('Hello')
    await until(() => b.text().includes('Hello'))
    a.provider.destroy()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await historyOf(db, ada, letterId)).toEqual([])
    b.provider.destroy()
    await until(async () => (await historyOf(db, ada, letterId)).length > 0)
    expect(await historyOf(db, ada, letterId)).toMatchObject([
      { kind: 'after-writing', people: ['The editor'] },
    ])
    const again = openPage(url, letterId, ben)
    await again.synced()
    again.provider.destroy()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await historyOf(db, ada, letterId)).toHaveLength(1)
  })

  test('A text that is brought back comes in at everybody who has the letter open', async () => {
    const db = await open()
    const { letterId, coalitionId } = await aLetter(db)
    const ada = await aMember(db, coalitionId, 'editor', 'Open Streets')
    const ben = await aMember(db, coalitionId, 'editor', 'Fair Rail')
    const key = await nameDraft(db, ada, letterId, { name: 'As begun' })
    const { url, collaboration } = await startCollaboration(db)
    const events = listenToEvents(db, (event) => collaboration.hear(event))
    onTestFinished(() => events.stop())
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    await Promise.all([a.synced(), b.synced()])
    const begun = b.text()
    a.type('Away with it')
    await until(() => b.text().includes('Away with it'))
    await restoreText(db, ada, letterId, key)
    await until(() => a.text() === begun && b.text() === begun)
    b.type('And on')
    await until(() => a.text().includes('And on'))
  })
})
