import { expect, onTestFinished, test } from 'vitest'
import { startSession } from '../../app/domain/accounts/sessions.server'
import { readDraft } from '../../app/domain/letters/live/journal.server'
import { openDatabase } from '../../prisma-free-db/open'
import { startBalancer } from '../setup/balancer'
import { aLetter, aMember, openPage, until } from '../setup/collaboration'
import { somebody } from '../setup/people'
import { freePort } from '../setup/port'
import { startPostgresServer } from '../setup/postgres-server'
import { startServer } from '../setup/server'
import { newPostgres, openStoreAt } from '../setup/store'

test('the built server runs twice on an empty PostgreSQL behind a balancer, and one may be killed', async () => {
  const { url } = await newPostgres()
  const ports = [await freePort(), await freePort()]
  const { host } = await startBalancer(ports)
  const BASE_URL = `http://${host}`
  const env = { DATABASE_URL: url, SECRET: 'a secret of thirty-two characters', BASE_URL }
  // Both find the store empty, and one of them migrates it.
  const servers = await Promise.all(
    ports.map((port) => startServer({ env: { ...env, PORT: String(port), TRUST_PROXY: '1' } })),
  )
  for (let turn = 0; turn < 4; turn++) {
    expect((await fetch(`${BASE_URL}/healthz`)).status).toBe(200)
  }

  const db = openDatabase({ engine: 'postgres', url })
  try {
    const { letterId, coalitionId } = await aLetter(db)
    const people = [
      await aMember(db, coalitionId, 'editor'),
      await aMember(db, coalitionId, 'editor'),
    ]
    const pages = await Promise.all(
      people.map(async (person) => {
        // Who is signed in by one process is known to the other.
        const now = { ...person, now: new Date() }
        const { cookie } = await startSession(db, now, person.account.id, { secure: false })
        return openPage(`ws://${host}/collaboration`, letterId, person, {
          origin: BASE_URL,
          cookie: cookie.split(';')[0] ?? '',
        })
      }),
    )
    await Promise.all(pages.map((page) => page.synced()))
    const all = (text: string) => () => pages.every((page) => page.text().includes(text))
    pages[0]?.type('from one, ')
    pages[1]?.type('from the other, ')
    await until(all('from one, '))
    await until(all('from the other, '))

    await servers[0]?.stop('SIGKILL')
    for (const [at, page] of pages.entries()) page.type(`after ${at}, `)
    await until(all('after 0, '), 10_000)
    await until(all('after 1, '), 10_000)
    await until(() => pages.every((page) => page.heard.saved === page.sent()))
    expect((await fetch(`${BASE_URL}/healthz`)).status).toBe(200)
    for (const page of pages) page.provider.destroy()
    expect(await servers[1]?.stop()).toBe(0)
  } finally {
    await db.destroy()
  }
}, 60_000)

test('the built server goes on when PostgreSQL is restarted: it says that it is unavailable meanwhile, and loses nothing', async () => {
  const postgres = await startPostgresServer()
  onTestFinished(() => postgres.remove())
  const { url } = postgres
  const server = await startServer({
    env: { DATABASE_URL: url, SECRET: 'a secret of thirty-two characters' },
  })
  const db = await openStoreAt({ engine: 'postgres', url })
  await somebody(db, 'operator@letters.example', { is_operator: 1 })
  const { letterId, coalitionId } = await aLetter(db)
  const person = await aMember(db, coalitionId, 'editor')
  const now = { ...person, now: new Date() }
  const session = await startSession(db, now, person.account.id, { secure: false })
  const cookie = session.cookie.split(';')[0] ?? ''
  const page = openPage(`${server.url.replace('http', 'ws')}/collaboration`, letterId, person, {
    origin: server.url,
    cookie,
  })
  await page.synced()
  page.type('before, ')
  await until(() => page.heard.saved === page.sent())

  const status = async (path: string) =>
    (await fetch(server.url + path, { headers: { Cookie: cookie } })).status
  expect(await status(`/letters/${letterId}`)).toBe(200)
  await postgres.halt('fast')
  page.type('meanwhile, ')
  await until(() => page.heard.trouble.at(-1) === 1)
  expect(await status('/healthz')).toBe(503)
  expect(await status(`/letters/${letterId}`)).toBe(500)
  await postgres.start()

  await until(async () => (await status('/healthz')) === 200)
  await until(() => page.heard.saved === page.sent() && page.heard.trouble.at(-1) === 0)
  expect(JSON.stringify(await readDraft(db, letterId))).toContain('before, meanwhile, ')
  expect(await status(`/letters/${letterId}`)).toBe(200)
  page.provider.destroy()
  expect(await server.stop()).toBe(0)
}, 60_000)
