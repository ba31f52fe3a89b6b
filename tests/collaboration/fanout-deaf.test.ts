import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { Close } from '../../app/document/protocol'
import { readDraft } from '../../app/domain/letters/live/journal.server'
import { announce } from '../../app/domain/messages/events.server'
import { LISTENER } from '../../prisma-free-db/notifications'
import type { Database } from '../../prisma-free-db/open'
import { listenToEvents } from '../../server/collaboration/events'
import { Fanout } from '../../server/collaboration/fanout/fanout'
import { DEFAULT_LIMITS } from '../../server/collaboration/limits'
import { byCookie } from '../setup/by-cookie'
import {
  aLetter,
  aMember,
  openPage,
  type Page,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { openDoor } from '../setup/door'
import { instance } from '../setup/people'
import { locationOf, openAgain, openTestPostgres } from '../setup/store'

const QUICK = { ...DEFAULT_LIMITS, aliveEvery: 100, silentAfter: 500 }

/** Two servers on one store, of which the second listens through a door; its queries go past it. */
async function twoServers() {
  const db = await openTestPostgres()
  const location = locationOf(db)
  if (location.engine !== 'postgres') throw new Error('this store is no PostgreSQL')
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor')
  const ben = await aMember(db, coalitionId, 'editor')
  const url = new URL(location.url)
  const door = await openDoor(Number(url.port))
  url.port = String(door.port)
  const own = await openAgain(db)
  const deaf = new Fanout(own, url.href, QUICK)
  const auth = (request: Parameters<typeof byCookie>[1]) => byCookie(db, request)
  const one = await startCollaboration(db, {}, auth, new Fanout(db, location.url, QUICK))
  const two = await startCollaboration(own, {}, auth, deaf)
  const events = listenToEvents(own, (event) => two.collaboration.hear(event))
  deaf.onEvent(() => events.look())
  onTestFinished(() => events.stop())
  await until(() => listeners(db, 2))
  return { db, letterId, coalitionId, ada, ben, one, two, door }
}

async function twoPages() {
  const servers = await twoServers()
  const a = openPage(servers.one.url, servers.letterId, servers.ada)
  const b = openPage(servers.two.url, servers.letterId, servers.ben)
  await Promise.all([a.synced(), b.synced()])
  for (const page of [a, b]) page.provider.awareness.setLocalStateField('cursor', 1)
  await until(() => sees(a, b) && sees(b, a))
  return { ...servers, a, b }
}

const sees = (page: Page, other: Page) =>
  page.provider.awareness.getStates().has(other.doc.clientID)

async function listeners(db: Database, count: number): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*) count from pg_stat_activity
    where application_name = ${LISTENER} and datname = current_database()
    and query like 'listen%' and state = 'idle'`.execute(db)
  return rows[0]?.count === count
}

for (const how of ['shut', 'jam', 'mute'] as const) {
  test(`a server that hears nothing (${how}) gives its people what is written elsewhere all the same`, async () => {
    const { a, b, door } = await twoPages()
    door[how]()
    for (let turn = 0; turn < 3; turn++) {
      a.type(`[a${turn}]`)
      await until(() => b.text().includes(`[a${turn}]`))
      b.type(`[b${turn}]`)
      await until(() => a.text().includes(`[b${turn}]`))
    }
    expect(b.text()).toBe(a.text())
  })

  test(`a server that hears nothing (${how}) shows nobody of elsewhere after a while, and everybody again once it hears`, async () => {
    const { a, b, door } = await twoPages()
    door[how]()
    await until(() => !sees(b, a))
    // It still speaks.
    expect(sees(a, b)).toBe(true)
    door.open()
    // Nobody has to move for it.
    await until(() => sees(b, a), 10_000)
    a.provider.awareness.setLocalStateField('cursor', 7)
    await until(() => b.provider.awareness.getStates().get(a.doc.clientID)?.cursor === 7)
  })
}

test('whoever is removed is sent away also where nothing is heard', async () => {
  const { db, coalitionId, ben, b, door } = await twoPages()
  door.shut()
  await until(() => listeners(db, 1))
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('members').where('account_id', '=', ben.account.id).execute()
    const accountId = ben.account.id
    await announce(tx, instance(), { kind: 'access-changed', coalitionId, accountId })
  })
  expect(await b.closed()).toBe(Close.withdrawn)
})

test('a letter that is being read while nothing is heard has what was written meanwhile', async () => {
  const { db, letterId, ada, ben, one, two, door } = await twoServers()
  const a = openPage(one.url, letterId, ada)
  await a.synced()
  const other = await openAgain(db)
  const b = await other.transaction().execute(async (tx) => {
    // Whoever reads a letter waits here, with its rows read and its snapshot not.
    await sql`lock table letter_snapshots in access exclusive mode`.execute(tx)
    const page = openPage(two.url, letterId, ben)
    await until(() => waitsForSnapshots(db))
    door.shut()
    await until(() => listeners(db, 1))
    a.type('[meanwhile]')
    await until(() => a.heard.saved === a.sent())
    door.open()
    await until(() => listeners(db, 2))
    // It has looked for what it missed, and did not find a letter to look for.
    await new Promise((resolve) => setTimeout(resolve, 300))
    return page
  })
  await until(() => b.text().includes('[meanwhile]'))
  expect(JSON.stringify(await readDraft(db, letterId))).toContain('[meanwhile]')
})

async function waitsForSnapshots(db: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_locks where not granted
    and relation = 'letter_snapshots'::regclass
    and database = (select oid from pg_database where datname = current_database())`.execute(db)
  return rows.length > 0
}
