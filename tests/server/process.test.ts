import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { newDataDir, startServer } from '../setup/server'
import { newPostgres } from '../setup/store'

test('a first start prints the address and a one-time link, and answers nothing else before', async () => {
  const server = await startServer()
  expect(server.setUpLink).toMatch(new RegExp(`^${server.url}/set-up/[a-z0-9]+$`))
  const health = await fetch(`${server.url}/healthz`)
  expect(health.status).toBe(200)
  expect(await health.json()).toEqual({
    status: 'ok',
    database: 'sqlite',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
  for (const path of ['/', '/sign-in', '/begin', '/operator']) {
    const page = await fetch(server.url + path, { redirect: 'manual' })
    expect(page.status, path).not.toBe(200)
  }
  expect((await fetch(server.setUpLink ?? '')).status).toBe(200)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it at once, and in order', async (signal) => {
  const server = await startServer()
  const began = Date.now()
  expect(await server.stop(signal)).toBe(0)
  expect(Date.now() - began).toBeLessThan(3000)
  expect((await readdir(server.dataDir)).sort()).toEqual([
    'secret',
    'server.lock',
    'undersigned.db',
  ])
})

test('after kill -9 it starts again on the same data, with a new link', async () => {
  const first = await startServer()
  expect(await first.stop('SIGKILL')).toBeNull()
  const second = await startServer({ env: { DATA_DIR: first.dataDir } })
  expect(second.setUpLink).not.toBe(first.setUpLink)
  expect((await fetch(`${second.url}${new URL(first.setUpLink ?? '').pathname}`)).status).not.toBe(
    200,
  )
})

test('a second server on the same data is refused with one line', async () => {
  const server = await startServer()
  await expect(startServer({ env: { DATA_DIR: server.dataDir } })).rejects.toThrow(
    /did not start:\nAnother server already runs on DATA_DIR \S+ Stop it first\.\n$/,
  )
})

test('a wrong value is refused with one line', async () => {
  const start = startServer({ env: { TRUST_PROXY: 'yes', DATA_DIR: await newDataDir() } })
  await expect(start).rejects.toThrow(/did not start:\nTRUST_PROXY must be [^\n]+\n$/)
})

test('two servers share one PostgreSQL', async () => {
  const { url } = await newPostgres()
  const env = { DATABASE_URL: url, SECRET: 's'.repeat(32) }
  const servers = await Promise.all([startServer({ env }), startServer({ env })])
  for (const server of servers) {
    const health = await fetch(`${server.url}/healthz`)
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'postgres' })
    expect(await server.stop()).toBe(0)
  }
})
