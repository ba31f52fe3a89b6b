import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { Close } from '../../app/document/protocol'
import { announce } from '../../app/domain/messages/events.server'
import { listenToEvents } from '../../server/collaboration/events'
import {
  aLetter,
  aLetterIn,
  aMember,
  openPage,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { instance } from '../setup/people'
import { openTestStore } from '../setup/store'

const PEOPLE = 60

/** Counts what is asked of a store. */
function counter(): { plugin: KyselyPlugin; asked: number } {
  const count = {
    asked: 0,
    plugin: {
      transformQuery: ({ node }: Parameters<KyselyPlugin['transformQuery']>[0]) => {
        count.asked += 1
        return node
      },
      transformResult: async ({ result }: Parameters<KyselyPlugin['transformResult']>[0]) => result,
    },
  }
  return count
}

/** People of one coalition, half of them at each of two letters. */
async function manyPeople() {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const second = await aLetterIn(db, coalitionId)
  const count = counter()
  const { collaboration, url } = await startCollaboration(
    db.withPlugin(count.plugin),
    {},
    undefined,
    null,
  )
  const pages = []
  for (let at = 0; at < PEOPLE; at++) {
    const person = await aMember(db, coalitionId, 'editor')
    pages.push(openPage(url, at % 2 ? second : letterId, person))
  }
  await Promise.all(pages.map((page) => page.synced()))
  const events = listenToEvents(db, (event) => collaboration.hear(event))
  const tell = () => announce(db, instance(), { kind: 'access-changed', coalitionId })
  return { db, coalitionId, pages, count, tell, stop: () => events.stop() }
}

test('a role that changes for a whole coalition is obeyed at each socket, and asked for all at once', async () => {
  const { db, pages, count, tell, stop } = await manyPeople()
  const before = count.asked
  await db.updateTable('members').set({ role: 'reader' }).execute()
  await tell()
  await until(() => pages.every((page) => page.heard.roles.at(-1) === 'reader'))
  expect(count.asked - before).toBeLessThan(PEOPLE / 2)
  await stop()
})

test('a coalition whose members are all removed has nobody left at its letters, but who was not', async () => {
  const { db, coalitionId, pages, tell, stop } = await manyPeople()
  const [first] = await db
    .selectFrom('members')
    .select('id')
    .where('coalition_id', '=', coalitionId)
    .orderBy('id')
    .execute()
  await db
    .deleteFrom('members')
    .where('id', '!=', first?.id ?? '')
    .execute()
  const codes: number[] = []
  for (const page of pages) void page.closed().then((code) => codes.push(code))
  await tell()
  await until(() => codes.length === PEOPLE - 1)
  expect(codes).toEqual(codes.map(() => Close.withdrawn))
  expect(pages.filter((page) => page.provider.wsconnected)).toHaveLength(1)
  await stop()
})
